using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TranslationPipeline.Detection;

/// <summary>
/// The n-grams of all languages in one hash table: bucket -> entries of (fingerprint, postings), posting = (label, value).
/// One look-up gives the values of every language at once. Immutable.
/// </summary>
/// <remarks>
/// Built by <c>eng/data/build-language-models.cs</c>. The last posting of an entry has the top bit of its label set. An n-gram that
/// many languages share has a row with a value for every label instead, added at once.
/// </remarks>
internal sealed class NgramTable
{
    /// <summary>Nats per unit of a posting's value.</summary>
    public const double Step = 1.0 / 4;

    /// <summary>Marks the last posting of an entry, in the label byte.</summary>
    public const byte Last = 0x80;

    /// <summary>Stands for a label when three bytes with the number of a row follow.</summary>
    public const byte Row = 0xC0;

    /// <summary>Letters of a word that count as its start; a shorter word counts with the boundary after it.</summary>
    public const int LongestWordStart = 6;

    private const int Block = 160;

    private readonly int bucketShift;
    private readonly int[] bucketStarts;
    private readonly byte[] entries;
    private readonly sbyte[] rows;

    internal NgramTable(ImmutableArray<string> labels, int bucketBits, int[] bucketStarts, byte[] entries, sbyte[] rows)
    {
        Labels = labels;
        bucketShift = 64 - bucketBits;
        this.bucketStarts = bucketStarts;
        this.entries = entries;
        this.rows = rows;
    }

    /// <summary>BCP 47 tags; a label's number is its index.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Adds the values of all n-grams of <paramref name="letters"/> (words between single boundaries) to <paramref name="board"/>.</summary>
    public void Score(ReadOnlySpan<char> letters, ScoreBoard board)
    {
        Span<Lookup> lookups = stackalloc Lookup[Block];
        var count = 0;
        for (var start = 0; start < letters.Length; start++)
        {
            var hash = NgramHash.Empty;
            var end = Math.Min(letters.Length, start + ScoreBoard.Orders);
            for (var i = start; i < end; i++)
            {
                var letter = letters[i];
                hash = NgramHash.Extend(hash, letter);
                lookups[count++] = Lookup.Of(NgramHash.Finish(hash), bucketShift, i - start + 1);
                if (letter == LetterFolding.Boundary && i > start)
                {
                    break; // n-grams do not reach over two words
                }
            }

            if (count > Block - ScoreBoard.Orders)
            {
                Add(lookups[..count], board);
                count = 0;
            }
        }

        Add(lookups[..count], board);
    }

    /// <summary>
    /// The second look at languages that share most n-grams (hr/bs/sr, nb/nn/da, id/ms, cs/sk, ...): adds the values of all word starts
    /// that one of them uses and its neighbours do not.
    /// </summary>
    public void ScoreWords(ReadOnlySpan<char> letters, ScoreBoard board)
    {
        Span<Lookup> lookups = stackalloc Lookup[1];
        var length = 0;
        var hash = NgramHash.WordStart;
        foreach (var letter in letters)
        {
            if (length < LongestWordStart)
            {
                hash = NgramHash.Extend(hash, letter);
                length++;
                if (letter == LetterFolding.Boundary || length == LongestWordStart)
                {
                    lookups[0] = Lookup.Of(NgramHash.Finish(hash), bucketShift, ScoreBoard.Words);
                    Add(lookups, board);
                }
            }

            if (letter == LetterFolding.Boundary)
            {
                (hash, length) = (NgramHash.WordStart, 0);
            }
        }
    }

    // Three plain loops instead of one: the processor then waits for many places of the table at the same time.
    // Byte offsets inside the table: nothing here can overflow.
    private void Add(Span<Lookup> lookups, ScoreBoard board)
    {
        unchecked
        {
            foreach (ref var lookup in lookups)
            {
                lookup.End = bucketStarts[lookup.Start + 1];
                lookup.Start = bucketStarts[lookup.Start];
            }

            foreach (ref var lookup in lookups)
            {
                lookup.IsFirst = entries[lookup.Start] == lookup.Fingerprint;
            }

            foreach (ref readonly var lookup in lookups)
            {
                if (lookup.IsFirst && lookup.Start < lookup.End)
                {
                    AddEntry(entries.AsSpan(lookup.Start + 1), board.Order(lookup.Order));
                    continue;
                }

                for (var at = lookup.Start; at < lookup.End; at = Skip(at + 1))
                {
                    if (entries[at] == lookup.Fingerprint)
                    {
                        AddEntry(entries.AsSpan(at + 1), board.Order(lookup.Order));
                        break;
                    }
                }
            }
        }
    }

    private int Skip(int at)
    {
        unchecked
        {
            if (entries[at] == Row)
            {
                return at + 4;
            }

            while (entries[at] < Last)
            {
                at += 2;
            }

            return at + 2;
        }
    }

    private void AddEntry(ReadOnlySpan<byte> entry, Span<int> sums)
    {
        unchecked
        {
            if (entry[0] == Row)
            {
                AddRow(rows.AsSpan((entry[1] | (entry[2] << 8) | (entry[3] << 16)) * ScoreBoard.Labels, ScoreBoard.Labels), sums);
                return;
            }

            var i = 0;
            while (true)
            {
                var label = entry[i];
                sums[label & (ScoreBoard.Labels - 1)] += (sbyte)entry[i + 1];
                if (label >= Last)
                {
                    return;
                }

                i += 2;
            }
        }
    }

    private static void AddRow(ReadOnlySpan<sbyte> row, Span<int> sums)
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var target = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < ScoreBoard.Labels; i += (nuint)Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref source, i));
            AddEight(ref target, i, low);
            AddEight(ref target, i + 8, high);
        }
    }

    private static void AddEight(ref int target, nuint at, Vector128<short> values)
    {
        var (low, high) = Vector128.Widen(values);
        (Vector128.LoadUnsafe(ref target, at) + low).StoreUnsafe(ref target, at);
        (Vector128.LoadUnsafe(ref target, at + 4) + high).StoreUnsafe(ref target, at + 4);
    }

    /// <summary>A place of the table that will be read.</summary>
    private struct Lookup
    {
        /// <summary>Number of the bucket; later the first byte of its entries.</summary>
        public int Start;
        public int End;
        public int Order;
        public byte Fingerprint;
        public bool IsFirst;

        public static Lookup Of(ulong hash, int bucketShift, int order)
        {
            unchecked
            {
                return new Lookup { Start = (int)(hash >> bucketShift), Fingerprint = (byte)hash, Order = order };
            }
        }
    }
}
