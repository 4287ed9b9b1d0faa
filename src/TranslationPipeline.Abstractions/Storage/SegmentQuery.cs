using NodaTime;

namespace TranslationPipeline;

/// <summary>Which documents to read from the store; every condition that is set must hold.</summary>
public sealed record SegmentQuery
{
    /// <summary>Only this document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Only documents read from this path.</summary>
    public string? SourcePath { get; init; }

    /// <summary>Only documents whose main language is this one.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>Only documents with a segment that speaks of this day.</summary>
    public LocalDate? SpeaksOf { get; init; }

    /// <summary>Only documents with a name or term of this entity or concept.</summary>
    public string? Entity { get; init; }

    /// <summary>Also documents that another text from the same path has superseded.</summary>
    public bool IncludeSuperseded { get; init; }
}
