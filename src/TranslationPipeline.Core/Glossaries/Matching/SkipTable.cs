namespace TranslationPipeline.Glossaries;

/// <summary>
/// Hashes of words of which one thing is known, e.g. that they begin no term, whatever stands around them. Texts repeat their words, so this answers most look-ups. Writes race
/// without harm: a slot is one value, and a lost one is found out again. It grows with the words it has seen, up to a limit, so that a
/// small glossary stays small and looking up costs no memory in the long run.
/// </summary>
internal sealed class SkipTable
{
    private const int Fewest = 1 << 9;
    private const int Most = 1 << 15;

    private ulong[] slots = new ulong[Fewest];
    private int added;

    /// <summary>True when the word with this hash was added.</summary>
    public bool Has(ulong hash)
    {
        var kept = slots;
        var slot = SlotOf(hash, kept.Length);
        return kept[slot] == hash || kept[slot + 1] == hash;
    }

    /// <summary>Fetches what <see cref="Has"/> will read.</summary>
    public void Prefetch(ulong hash)
    {
        var kept = slots;
        Memory.Prefetch(ref kept[SlotOf(hash, kept.Length)]);
    }

    /// <summary>Adds a word. It takes the place of the older one of two that share its slots.</summary>
    public void Add(ulong hash)
    {
        var kept = slots;
        if (added > kept.Length / 2 && kept.Length < Most)
        {
            kept = Grow(kept);
        }

        if (kept.Length < Most)
        {
            added++;
        }

        var slot = SlotOf(hash, kept.Length);
        kept[slot + 1] = kept[slot];
        kept[slot] = hash;
    }

    // Pairs of slots: a word lies in one of two.
    private static int SlotOf(ulong hash, int length) => (int)(hash >> 40) & (length - 2);

    private ulong[] Grow(ulong[] old)
    {
        var grown = new ulong[Math.Min(old.Length * 4, Most)];
        foreach (var hash in old)
        {
            if (hash != 0)
            {
                var slot = SlotOf(hash, grown.Length);
                grown[grown[slot] == 0 ? slot : slot + 1] = hash;
            }
        }

        slots = grown;
        added = 0;
        return grown;
    }
}
