using System.Collections.Immutable;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>What is kept of a unit besides its columns.</summary>
internal sealed record UnitDetails
{
    /// <summary>From the unit's text back to its source text.</summary>
    public ImmutableArray<TextReplacement> Map { get; init; } = [];

    /// <summary>Its segments.</summary>
    public ImmutableArray<Segment> Segments { get; init; } = [];

    /// <summary>Its inline codes.</summary>
    public ImmutableArray<InlineCode> InlineCodes { get; init; } = [];
}
