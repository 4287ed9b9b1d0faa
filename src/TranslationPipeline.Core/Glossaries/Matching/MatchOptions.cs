namespace TranslationPipeline.Glossaries;

/// <summary>How strictly words are compared.</summary>
/// <param name="AnyCase">Ignore the case rules of terms, as the checks of a target do.</param>
/// <param name="PartsOfWords">Accept a term as part of a longer word in languages that write compounds together, however short it is.</param>
/// <param name="Forms">Forms of a dictionary besides those of the tables; null for none.</param>
internal readonly record struct MatchOptions(bool AnyCase, bool PartsOfWords, IWordForms? Forms = null);
