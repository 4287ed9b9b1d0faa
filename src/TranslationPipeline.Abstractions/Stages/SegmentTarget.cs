using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>What a batch stage made for one segment and one target language: a text or the reason why there is none.</summary>
public sealed record SegmentTarget
{
    /// <summary><see cref="SegmentView.Number"/> of the segment.</summary>
    public required int Number { get; init; }

    /// <summary>The text; null when the segment failed.</summary>
    public TargetText? Target { get; init; }

    /// <summary>Why the segment failed; null when it did not.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>Problems to show with the target.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
