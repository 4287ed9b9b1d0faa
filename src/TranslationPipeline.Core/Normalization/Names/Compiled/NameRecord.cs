using System.Collections.Immutable;

namespace TranslationPipeline.Normalization.Names;

/// <summary>A concept as it is compiled: put together from all glossaries, with the glossary that each part comes from.</summary>
/// <param name="Concept">The concept with the terms of all glossaries.</param>
/// <param name="Origins">The glossary of each term.</param>
/// <param name="Stops">Phrases that guard it.</param>
/// <param name="StopOrigins">The glossary of each phrase.</param>
internal sealed record NameRecord(Concept Concept, ImmutableArray<string> Origins, ImmutableArray<StopContext> Stops, ImmutableArray<string> StopOrigins)
{
    /// <summary>True when both mean the same; lines in files do not count.</summary>
    public bool HasSameContent(NameRecord other) =>
        Plain(Concept) == Plain(other.Concept)
        && Concept.Terms.Select(static t => t with { Line = 0 }).SequenceEqual(other.Concept.Terms.Select(static t => t with { Line = 0 }))
        && Stops.SequenceEqual(other.Stops);

    private static Concept Plain(Concept concept) => concept with { Terms = [] };
}
