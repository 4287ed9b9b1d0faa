using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>What a stage found in one unit or segment. All ranges point into the text the stage was given.</summary>
public sealed record StageResult
{
    /// <summary>Nothing found, nothing to change.</summary>
    public static StageResult Empty { get; } = new();

    /// <summary>Proposed edits, ascending; the applied ones do not overlap.</summary>
    public ImmutableArray<Edit> Edits { get; init; } = [];

    /// <summary>Dates, names, terms, languages found.</summary>
    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>Problems to show to people.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Segment ranges, ascending, not overlapping; set only by the stage that segments.</summary>
    public ImmutableArray<TextRange> Segments { get; init; } = [];
}
