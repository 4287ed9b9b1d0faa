using TranslationPipeline.Detection;
using TranslationPipeline.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>Makes records and clusters of the postings of a script, those under a weight left out.</summary>
internal sealed class ScriptImageBuilder(int labels, float leastWeight)
{
    private const int RecordLetters = 3;

    private readonly int width = ScriptModel.WidthOf(labels);
    private readonly RecordTable records = new(ScriptModel.WidthOf(labels));
    private readonly ClusterTable clusters = new(ScriptModel.WidthOf(labels));
    private readonly float[][] rows = [.. Enumerable.Range(0, RecordLetters + 1).Select(_ => new float[ScriptModel.WidthOf(labels)])];
    private string prefix = "";
    private bool isKept;
    private uint next;
    private string four = "";
    private readonly List<(char Letter, byte[] Block)> fives = [];
    private byte[] fourBlock = [];
    private int longest = 1;

    /// <summary>Builds the image.</summary>
    public ScriptImage Build(PostingStore store, Script script, int firstLabel)
    {
        foreach (var (packed, postings) in store.Sorted())
        {
            Add(PackedNgram.Letters(packed), postings);
        }

        SetPrefix("");
        foreach (var (hash, postings) in store.Words)
        {
            clusters.Add(hash, [], [clusters.Block([.. postings.Where(static posting => posting.Quantised != 0)])]);
        }

        var (groups, bytes, bits) = clusters.Assemble();
        var (image, count) = records.Assemble();
        Console.Error.WriteLine($"{script}: {records.Count} records, {records.Clamped} values clamped, {clusters.Count} clusters; {image.Length}, {groups.Length}, {bytes.Length} bytes");
        return new ScriptImage(script, firstLabel, labels, Math.Min(RecordLetters, longest), count, image, bits, groups, bytes);
    }

    private void Add(string ngram, ArraySegment<Posting> postings)
    {
        longest = Math.Max(longest, ngram.Length);
        SetPrefix(ngram[..Math.Min(ngram.Length, RecordLetters)]);
        if (ngram.Length <= RecordLetters)
        {
            foreach (var posting in postings)
            {
                rows[ngram.Length][posting.Label] = posting.Value;
            }

            isKept = postings.Any(posting => posting.Weight >= leastWeight);
            return;
        }

        Posting[] kept = [.. postings.Where(posting => posting.Weight >= leastWeight && posting.Quantised != 0)];
        if (kept.Length == 0)
        {
            return;
        }

        isKept = true;
        next |= NgramHash.NextBit(ngram[RecordLetters]);
        SetFour(ngram[..(RecordLetters + 1)]);
        if (ngram.Length == RecordLetters + 1)
        {
            fourBlock = clusters.Block(kept);
        }
        else
        {
            fives.Add((ngram[^1], clusters.Block(kept)));
        }
    }

    // Begins the n-grams with other first letters: those before are complete.
    private void SetPrefix(string letters)
    {
        if (letters == prefix)
        {
            return;
        }

        SetFour("");
        if (isKept && prefix.Length > 0)
        {
            var sums = new float[width];
            for (var length = 1; length <= prefix.Length; length++)
            {
                for (var label = 0; label < width; label++)
                {
                    sums[label] += rows[length][label];
                }
            }

            records.Add(NgramHash.OfRecord(prefix, 0, prefix.Length), next, sums);
        }

        for (var length = 1; length <= RecordLetters; length++)
        {
            if (length > letters.Length || length > prefix.Length || !letters.AsSpan(0, length).SequenceEqual(prefix.AsSpan(0, length)))
            {
                Array.Clear(rows[length]);
            }
        }

        (prefix, isKept, next) = (letters, false, 0);
    }

    private void SetFour(string letters)
    {
        if (letters == four)
        {
            return;
        }

        if (four.Length > 0)
        {
            clusters.Add(NgramHash.OfCluster(four), [.. fives.Select(static five => five.Letter)], [fourBlock, .. fives.Select(static five => five.Block)]);
        }

        fives.Clear();
        (four, fourBlock) = (letters, []);
    }
}
