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

    /// <summary>Only documents with a target in this language; with <see cref="Language"/> it is a language pair.</summary>
    public LanguageTag? Target { get; init; }

    /// <summary>Only documents with a date of exactly this TIMEX3 value, e.g. <c>2022-01-10</c>, <c>2022-W02</c>, <c>P2D</c>.</summary>
    public string? Timex { get; init; }

    /// <summary>Only documents with a finding of this category, e.g. <c>numbers</c>.</summary>
    public string? Finding { get; init; }

    /// <summary>Only documents with a target made by this provider, now or when it entered the memory.</summary>
    public string? Provider { get; init; }

    /// <summary>Only documents of this job's inputs.</summary>
    public string? Job { get; init; }

    /// <summary>Only documents with these words next to each other, in source, normalised or target text; compared as <see cref="SearchText.Fold"/> writes them.</summary>
    public string? Text { get; init; }

    /// <summary>Documents come as they are found, the first ones at once; nothing is sorted.</summary>
    public bool Unordered { get; init; }

    /// <summary>Also documents that another text from the same path has superseded.</summary>
    public bool IncludeSuperseded { get; init; }
}
