namespace TranslationPipeline.Detection;

/// <summary>
/// The values of words met before: most words of a running text are few words. One per thread and script, of fixed size: a word
/// takes the place of another that falls on it.
/// </summary>
internal sealed class WordCache
{
    /// <summary>Longest word that is kept, with its two boundaries.</summary>
    public const int LongestWord = 26;

    private const int PlaceBits = 11;

    [ThreadStatic]
    private static WordCache?[]? ofThread;

    private readonly ScriptModel model;
    private readonly int width;
    private readonly ulong[] hashes = new ulong[1 << PlaceBits];
    private readonly short[] values;

    private WordCache(ScriptModel model)
    {
        this.model = model;
        width = ScriptModel.WidthOf(model.LabelCount);
        values = new short[width << PlaceBits];
    }

    /// <summary>The cache of this thread for <paramref name="model"/>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="number">Its number in the table.</param>
    public static WordCache Of(ScriptModel model, int number)
    {
        var caches = ofThread ??= new WordCache?[32];
        if (caches[number] is { } cache && cache.model == model)
        {
            return cache;
        }

        return caches[number] = new WordCache(model);
    }

    /// <summary>The place of a word: its values when <paramref name="isKnown"/>, else those of another word, to be written over.</summary>
    public Span<short> Find(ulong hash, out bool isKnown)
    {
        var place = (int)(hash >> (64 - PlaceBits));
        isKnown = hashes[place] == hash;
        hashes[place] = hash;
        return new Span<short>(values, place * width, width);
    }
}
