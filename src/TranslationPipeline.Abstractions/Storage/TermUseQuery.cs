using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>Which segments to give; a segment that meets one of the conditions is given.</summary>
public sealed record TermUseQuery
{
    /// <summary>Segments with a term or name of one of these concepts.</summary>
    public ImmutableArray<string> Concepts { get; init; } = [];

    /// <summary>Segments with the words of one of these terms in any of their texts.</summary>
    public ImmutableArray<TermProbe> Probes { get; init; } = [];

    /// <summary>Segments of documents that one of these states decided; null stands for documents stored before states were kept.</summary>
    public ImmutableArray<string?> Glossaries { get; init; } = [];

    /// <summary>All segments.</summary>
    public bool All { get; init; }
}
