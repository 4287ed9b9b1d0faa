using System.Collections.Immutable;

namespace TranslationPipeline.Detection;

/// <summary>
/// The n-grams of all languages in one hash table: bucket -> entries of (fingerprint, postings), posting = (label, value).
/// One look-up gives the values of every language at once. Immutable.
/// </summary>
/// <remarks>
/// Built by <c>eng/data/build-language-models.cs</c>. A value is a log-probability increment in steps of <see cref="Step"/>;
/// the last posting of an entry has the top bit of its label set.
/// </remarks>
internal sealed class NgramTable
{
    /// <summary>Nats per unit of a posting's value.</summary>
    public const double Step = 1.0 / 4;

    /// <summary>Marks the last posting of an entry, in the label byte.</summary>
    public const byte Last = 0x80;

    private readonly int bucketShift;
    private readonly int[] bucketStarts;
    private readonly byte[] entries;

    internal NgramTable(ImmutableArray<string> labels, int bucketBits, int[] bucketStarts, byte[] entries)
    {
        Labels = labels;
        bucketShift = 64 - bucketBits;
        this.bucketStarts = bucketStarts;
        this.entries = entries;
    }

    /// <summary>BCP 47 tags; a label's number is its index.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Adds the values of all n-grams of <paramref name="letters"/> (words between single boundaries) to <paramref name="board"/>.</summary>
    public void Score(ReadOnlySpan<char> letters, ScoreBoard board)
    {
        for (var start = 0; start < letters.Length; start++)
        {
            var hash = NgramHash.Empty;
            var end = Math.Min(letters.Length, start + ScoreBoard.Orders);
            for (var i = start; i < end; i++)
            {
                var letter = letters[i];
                hash = NgramHash.Extend(hash, letter);
                var order = i - start + 1;
                Add(NgramHash.Finish(hash), board.Order(order));

                if (letter == LetterFolding.Boundary && order > 1)
                {
                    break; // n-grams do not reach over two words
                }
            }
        }
    }

    private void Add(ulong hash, Span<int> sums)
    {
        unchecked
        {
            var bucket = (int)(hash >> bucketShift);
            var fingerprint = (byte)hash;
            var at = bucketStarts[bucket];
            var end = bucketStarts[bucket + 1];
            while (at < end)
            {
                var found = entries[at++] == fingerprint;
                byte label;
                do
                {
                    label = entries[at];
                    if (found)
                    {
                        sums[label & (ScoreBoard.Labels - 1)] += (sbyte)entries[at + 1];
                    }

                    at += 2;
                }
                while (label < Last);

                if (found)
                {
                    return;
                }
            }
        }
    }
}
