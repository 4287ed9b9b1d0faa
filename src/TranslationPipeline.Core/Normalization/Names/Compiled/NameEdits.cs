using System.Collections.Immutable;

namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// Which compiled entries an edited glossary changes: only they are compiled again, so that an edit is live at once however large the
/// authority is.
/// </summary>
internal sealed class NameEdits(NameLayer listed, ImmutableArray<Glossary> edited)
{
    private readonly Dictionary<string, Glossary> byName = edited.ToDictionary(static g => g.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, int> order = listed.Records.Glossaries.Index().ToDictionary(static g => g.Item, static g => g.Index, StringComparer.Ordinal);

    /// <summary>Entries of <c>listed</c> that are no longer in force as they are.</summary>
    public HashSet<int> Hidden { get; } = [];

    /// <summary>What stands for them, and what is new.</summary>
    public List<NameRecord> Records { get; } = [];

    public NameEdits Collect()
    {
        var merger = new NameRecordMerger();
        foreach (var glossary in edited)
        {
            merger.Add(glossary);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in merger.Records())
        {
            seen.Add(record.Concept.Id);
            Replace(Find(record.Concept.Id), record);
        }

        foreach (var index in listed.Records.From(byName.Keys))
        {
            if (!seen.Contains(listed.Records.Read(index).Concept.Id))
            {
                Replace(index, null);
            }
        }

        return this;
    }

    // What other glossaries say of the entry stays; what the edited ones said gives way to what they say now.
    private void Replace(int index, NameRecord? now)
    {
        if (index < 0)
        {
            if (now is { Concept.Kind.Length: > 0 })
            {
                Records.Add(now);
            }

            return;
        }

        var before = listed.Records.Read(index);
        var merged = Merge(before, now);
        if (merged is null || !merged.HasSameContent(before))
        {
            Hidden.Add(index);
            if (merged is { Concept.Kind.Length: > 0 })
            {
                Records.Add(merged);
            }
        }
    }

    private NameRecord? Merge(NameRecord before, NameRecord? now)
    {
        var terms = Put(before.Concept.Terms.Zip(before.Origins), now?.Concept.Terms.Zip(now.Origins));
        var stops = Put(before.Stops.Zip(before.StopOrigins), now?.Stops.Zip(now.StopOrigins));
        var first = terms.Count > 0 && byName.ContainsKey(terms[0].Second) ? now! : before;
        return terms.Count == 0 ? null : new NameRecord(
            first.Concept with { Terms = [.. terms.Select(static t => t.First)] },
            [.. terms.Select(static t => t.Second)],
            [.. stops.Select(static s => s.First)],
            [.. stops.Select(static s => s.Second)]);
    }

    // In the order in which the glossaries were compiled; a new glossary comes last.
    private List<(T First, string Second)> Put<T>(IEnumerable<(T First, string Second)> before, IEnumerable<(T First, string Second)>? now) =>
        [.. before.Where(t => !byName.ContainsKey(t.Second)).Concat(now ?? []).OrderBy(t => order.GetValueOrDefault(t.Second, int.MaxValue))];

    private int Find(string id)
    {
        var at = listed.Index.Find(NameIndex.IdFingerprint(id));
        while (at >= 0)
        {
            var posting = listed.Index.Next(ref at);
            if (posting.Kind == NamePostingKind.Id && listed.Entity(posting.Entity).Id == id)
            {
                return posting.Entity;
            }
        }

        return -1;
    }
}
