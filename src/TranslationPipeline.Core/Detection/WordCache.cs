namespace TranslationPipeline.Detection;

/// <summary>
/// The values of words met before: most words of a running text are few words, and one costs some thirty look-ups in the table.
/// One per thread and of fixed size: a word takes the place of another that falls on it.
/// </summary>
internal sealed class WordCache
{
    /// <summary>Longest word that is kept, with its two boundaries.</summary>
    public const int LongestWord = 26;

    private const int PlaceBits = 12;

    [ThreadStatic]
    private static WordCache? ofThread;

    private readonly NgramTable table;
    private readonly ulong[] hashes = new ulong[1 << PlaceBits];
    private readonly short[] values = new short[NgramTable.MostLabels << PlaceBits];

    private WordCache(NgramTable table) => this.table = table;

    /// <summary>The cache of this thread for <paramref name="table"/>.</summary>
    public static WordCache Of(NgramTable table)
    {
        if (ofThread is { } cache && cache.table == table)
        {
            return cache;
        }

        return ofThread = new WordCache(table);
    }

    /// <summary>The place of a word: its values when <paramref name="isKnown"/>, else those of another word, to be written over.</summary>
    public Span<short> Find(ulong hash, out bool isKnown)
    {
        var place = (int)(hash >> (64 - PlaceBits));
        isKnown = hashes[place] == hash;
        hashes[place] = hash;
        return values.AsSpan(place * NgramTable.MostLabels, NgramTable.MostLabels);
    }
}
