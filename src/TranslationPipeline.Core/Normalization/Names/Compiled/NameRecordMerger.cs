using System.Collections.Immutable;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Puts the concepts of several glossaries together by their ids; an id met again adds its terms.</summary>
internal sealed class NameRecordMerger
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    public void Add(Glossary glossary)
    {
        foreach (var concept in glossary.Concepts)
        {
            var entry = entries.GetValueOrDefault(concept.Id);
            if (entry?.Concept is null)
            {
                if (string.IsNullOrEmpty(concept.Kind))
                {
                    continue;
                }

                entries[concept.Id] = entry ??= new Entry();
                entry.Concept = concept;
                order.Add(concept.Id);
            }

            entry.Terms.AddRange(concept.Terms);
            entry.Origins.AddRange(Enumerable.Repeat(glossary.Name, concept.Terms.Length));
        }

        foreach (var stop in glossary.StopContexts)
        {
            if (!entries.TryGetValue(stop.Concept, out var entry))
            {
                entries.Add(stop.Concept, entry = new Entry());
            }

            entry.Stops.Add((stop, glossary.Name));
        }
    }

    /// <summary>The concepts in the order in which they were met.</summary>
    public IEnumerable<NameRecord> Records()
    {
        foreach (var id in order)
        {
            var entry = entries[id];
            yield return new NameRecord(
                entry.Concept! with { Terms = [.. entry.Terms] },
                [.. entry.Origins],
                [.. entry.Stops.Select(static s => s.Stop)],
                [.. entry.Stops.Select(static s => s.Origin)]);
        }
    }

    private sealed class Entry
    {
        public Concept? Concept { get; set; }

        public List<Term> Terms { get; } = [];

        public List<string> Origins { get; } = [];

        public List<(StopContext Stop, string Origin)> Stops { get; } = [];
    }
}
