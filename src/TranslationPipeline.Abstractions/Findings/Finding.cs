namespace TranslationPipeline;

/// <summary>One result of a check: what is wrong, how bad, where, and what would mend it.</summary>
/// <param name="Category">What kind, e.g. <c>numbers</c>, <c>quotes</c>; listed in <see cref="FindingCategories"/>.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Range">Where, in the text of <see cref="Side"/>.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record Finding(string Category, Severity Severity, TextRange Range, string Message)
{
    /// <summary>The text that would mend <see cref="Range"/>; null when only a person can tell.</summary>
    public string? Fix { get; init; }

    /// <summary>Which text it is about.</summary>
    public TextSide Side { get; init; } = TextSide.Source;

    /// <summary>The target language, when <see cref="Side"/> is the target.</summary>
    public LanguageTag? Language { get; init; }
}
