using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>The concepts of one file or of several files put together. Immutable snapshot.</summary>
/// <param name="Name">File name without folder, e.g. <c>diplomacy.csv</c>.</param>
public sealed record Glossary(string Name)
{
    /// <summary>No concepts.</summary>
    public static Glossary Empty { get; } = new("");

    /// <summary>All concepts in the order of the file.</summary>
    public ImmutableArray<Concept> Concepts { get; init; } = [];

    /// <summary>Phrases in which a name means something else and is never changed, with the concept they guard.</summary>
    public ImmutableArray<StopContext> StopContexts { get; init; } = [];
}
