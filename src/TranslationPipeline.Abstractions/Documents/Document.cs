using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>An article, a file, a message: text with metadata, cut into units. Immutable.</summary>
public sealed record Document
{
    /// <summary>Identity in the store, at most 64 ASCII letters, digits and dashes.</summary>
    public required string Id { get; init; }

    /// <summary>The text exactly as it was decoded, line ends included.</summary>
    public required string SourceText { get; init; }

    /// <summary>What is known besides the text.</summary>
    public DocumentMetadata Metadata { get; init; } = new();

    /// <summary>The parts of the text that are worked on, ascending, not overlapping; what lies between them is kept as it is.</summary>
    public ImmutableArray<Unit> Units { get; init; } = [];
}
