using System.Collections.Immutable;
using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Normalization;

/// <summary>
/// The names of persons, places and organisations of the given glossaries, compiled for look-up in running text:
/// listed forms and generated spellings lead to their entries. Immutable and safe for concurrent use.
/// </summary>
public sealed class NameAuthority
{
    private NameAuthority(ImmutableArray<NameEntity> entities, NameIndex index)
    {
        Entities = entities;
        Index = index;
    }

    /// <summary>No names.</summary>
    public static NameAuthority Empty { get; } = new([], new NameIndex.Builder().Build());

    /// <summary>Number of entries.</summary>
    public int Count => Entities.Length;

    /// <summary>Number of spellings that lead to an entry, prefixes of longer names included.</summary>
    public int SpellingCount => Index.Count;

    internal ImmutableArray<NameEntity> Entities { get; }

    internal NameIndex Index { get; }

    /// <summary>Compiles the concepts that have a <see cref="Concept.Kind"/>; other concepts are passed over.</summary>
    /// <param name="glossaries">The editors' files. An id met again adds its terms to the entry.</param>
    /// <param name="generateVariants">False to recognise only the spellings that the files list.</param>
    public static NameAuthority Compile(IEnumerable<Glossary> glossaries, bool generateVariants = true)
    {
        ArgumentNullException.ThrowIfNull(glossaries);
        var concepts = new Dictionary<string, Concept>(StringComparer.Ordinal);
        var order = new List<string>();
        var stops = new List<StopContext>();
        foreach (var glossary in glossaries)
        {
            stops.AddRange(glossary.StopContexts);
            foreach (var concept in glossary.Concepts)
            {
                if (string.IsNullOrEmpty(concept.Kind))
                {
                    continue;
                }

                if (concepts.TryGetValue(concept.Id, out var known))
                {
                    concepts[concept.Id] = known with { Terms = known.Terms.AddRange(concept.Terms) };
                }
                else
                {
                    concepts.Add(concept.Id, concept);
                    order.Add(concept.Id);
                }
            }
        }

        var stopsById = stops.ToLookup(static s => s.Concept, StringComparer.Ordinal);
        var entities = order.Select((id, i) => new NameEntity(i, concepts[id], [.. stopsById[id]], generateVariants)).ToImmutableArray();
        var builder = new NameIndex.Builder();
        var compiler = new NameCompiler(builder);
        foreach (var entity in entities)
        {
            compiler.AddListed(entity);
        }

        if (generateVariants)
        {
            foreach (var entity in entities)
            {
                compiler.AddGenerated(entity);
            }
        }

        return new NameAuthority(entities, builder.Build());
    }
}
