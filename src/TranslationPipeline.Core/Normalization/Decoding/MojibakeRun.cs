namespace TranslationPipeline.Normalization.Decoding;

/// <summary>Adjacent characters that are the bytes of UTF-8 characters shown with a wrong code page.</summary>
/// <param name="Range">Where they stand.</param>
/// <param name="Text">The characters they were.</param>
/// <param name="Count">How many characters.</param>
/// <param name="IsStrong">No correct text has such a row of characters.</param>
internal sealed record MojibakeRun(TextRange Range, string Text, int Count, bool IsStrong);
