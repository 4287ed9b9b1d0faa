namespace TranslationPipeline;

/// <summary>The form required in one target language.</summary>
/// <param name="Language">Target language.</param>
/// <param name="Text">What to write there.</param>
public sealed record PreferredForm(LanguageTag Language, string Text);
