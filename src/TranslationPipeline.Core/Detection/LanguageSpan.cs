namespace TranslationPipeline.Detection;

/// <summary>A part of a text that is written in one language.</summary>
/// <param name="Range">Where, without the blanks around it.</param>
/// <param name="Language">BCP 47 tag, also <c>zxx</c> or <c>und</c> when the whole text is.</param>
/// <param name="Confidence">Mean probability of the language over the sentences of the span, 0 to 1.</param>
public readonly record struct LanguageSpan(TextRange Range, LanguageTag Language, double Confidence);
