namespace TranslationPipeline.Checking;

/// <summary>A part of a text that must survive translation unchanged.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Text">The characters.</param>
internal sealed record Placeholder(PlaceholderKind Kind, TextRange Range, string Text);
