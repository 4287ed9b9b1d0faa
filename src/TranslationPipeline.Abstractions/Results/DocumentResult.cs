using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>What the pipeline made of one document. Immutable; the unit of storage and export.</summary>
public sealed record DocumentResult
{
    /// <summary>The document; its units are as the last stage left them.</summary>
    public required Document Document { get; init; }

    /// <summary>The main language.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>The date that relative expressions were read from.</summary>
    public required AnchorDate Anchor { get; init; }

    /// <summary>The dateline; its range points into <see cref="Document.SourceText"/>.</summary>
    public DatelineAnnotation? Dateline { get; init; }

    /// <summary>The whole text with all applied edits.</summary>
    public required string NormalizedText { get; init; }

    /// <summary>From <see cref="NormalizedText"/> back to <see cref="Document.SourceText"/>; undoes every edit exactly.</summary>
    public required RangeMap Map { get; init; }

    /// <summary>The segments in order.</summary>
    public required ImmutableArray<SegmentResult> Segments { get; init; }

    /// <summary>Hash of the glossaries that decided its terms; null when they were not told.</summary>
    public string? Glossary { get; init; }

    /// <summary>The target languages of the job.</summary>
    public ImmutableArray<LanguageTag> Targets { get; init; } = [];
}
