using NodaTime;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>What to export.</summary>
/// <param name="Format">One of <see cref="GlossaryExporter.Formats"/>.</param>
public sealed record GlossaryExportOptions(string Format)
{
    /// <summary>Source language; needed for lists of pairs.</summary>
    public LanguageTag? From { get; init; }

    /// <summary>Target language; needed for lists of pairs.</summary>
    public LanguageTag? To { get; init; }

    /// <summary>Day whose terms are exported to formats without validity; null: those without an end.</summary>
    public LocalDate? Date { get; init; }
}
