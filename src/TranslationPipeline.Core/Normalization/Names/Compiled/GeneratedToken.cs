namespace TranslationPipeline.Normalization.Names;

/// <summary>A part of a name whose spellings are generated.</summary>
/// <param name="Name">The part in its native letters.</param>
/// <param name="Language">Its language, e.g. <c>ru</c>.</param>
/// <param name="Limit">At most so many spellings of each convention.</param>
/// <param name="Kind">What the spellings stand for.</param>
internal readonly record struct GeneratedToken(string Name, string Language, int Limit, NamePostingKind Kind);
