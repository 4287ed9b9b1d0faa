using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>
/// What the languages of one script write. A <em>record</em> holds the values of one to three letters for every label: one read of memory for
/// three orders. A <em>cluster</em> holds the values of four letters and of all fives that begin with them. Words are clusters, too.
/// </summary>
/// <remarks>
/// Record: check of the hash, the fourth letters that go on (32 bits), a value per label. The records of three letters include the values
/// of their first two and of their first. Cluster: fingerprint, number n of fifth letters, the letters, n + 1 ends of value blocks, blocks.
/// Block: a value per label, or pairs of label and value. All numbers little-endian, places found by hash.
/// </remarks>
internal sealed unsafe class ScriptModel
{
    /// <summary>Most labels of one script.</summary>
    public const int MostLabels = 64;

    /// <summary>Bytes of a model's header: script (4 letters), first label, labels, letters of a record, records and their place, bucket bits, places of bucket groups and clusters; int32 each.</summary>
    public const int HeaderSize = 36;

    /// <summary>Bytes of a record before its values.</summary>
    public const int RecordHead = 8;

    /// <summary>Buckets whose places are told from one common place.</summary>
    public const int GroupSize = 16;

    /// <summary>Bytes of a group: the common place as int32, then where its buckets start and the last one ends, uint16 each.</summary>
    public const int GroupBytes = 4 + (2 * (GroupSize + 1));

    /// <summary>Letters of a word that count as its start; a shorter word counts with the boundary after it.</summary>
    public const int LongestWordStart = 6;

    // Letters looked at together; also bounds what a short can be added to: 48 records and 50 clusters of two blocks, 127 each.
    private const int Block = 48;

    private readonly int recordLetters;
    private readonly int width;
    private readonly nint recordSize;
    private readonly ulong recordCount;
    private readonly byte* records;
    private readonly int bucketShift;
    private readonly byte* groups;
    private readonly byte* clusters;
    private readonly int number;

    /// <summary>The model whose header is at an address of the table.</summary>
    public ScriptModel(byte* table, byte* header, int number)
    {
        this.number = number;
        Script = ScriptCodes.Parse(Encoding.ASCII.GetString(header, 4));
        FirstLabel = Number(0);
        LabelCount = Number(1);
        recordLetters = Number(2);
        width = WidthOf(LabelCount);
        recordSize = RecordHead + width;
        recordCount = (ulong)Number(3);
        records = table + Number(4);
        bucketShift = 64 - Number(5);
        groups = table + Number(6);
        clusters = table + Number(7);

        int Number(int index) => Unsafe.ReadUnaligned<int>(header + 4 + (index * sizeof(int)));
    }

    /// <summary>The script.</summary>
    public Script Script { get; }

    /// <summary>Number of the first label in the table.</summary>
    public int FirstLabel { get; }

    /// <summary>Number of labels.</summary>
    public int LabelCount { get; }

    /// <summary>Values in a record: as many as labels, rounded up to eight.</summary>
    public static int WidthOf(int labels) => (labels + 7) & ~7;

    /// <summary>Labels from which on a block has a value for each: hardly larger than pairs, and much faster.</summary>
    public static int FullFrom(int width) => (width + 2) / 3;

    /// <summary>Adds the values of <paramref name="letters"/>, see <see cref="NgramTable.Score"/>.</summary>
    public void Score(ReadOnlySpan<char> letters, Span<int> sums)
    {
        var cache = WordCache.Of(this, number);
        Span<short> longWord = stackalloc short[MostLabels];
        var start = 0;
        while (start + 1 < letters.Length)
        {
            var length = letters[(start + 1)..].IndexOf(LetterFolding.Boundary);
            var word = letters.Slice(start, length < 0 ? letters.Length - start : length + 2);
            var hash = NgramHash.OfWord(word);
            if (word.Length <= WordCache.LongestWord)
            {
                var values = cache.Find(hash, out var isKnown);
                if (!isKnown)
                {
                    values[..width].Clear();
                    AddBlock(word, 0, hash, values);
                }

                LabelSums.Add(values, sums, width);
            }
            else
            {
                for (var from = 0; from < word.Length - 1; from += Block)
                {
                    longWord.Clear();
                    AddBlock(word, from, hash, longWord);
                    LabelSums.Add(longWord, sums, width);
                }
            }

            start += word.Length - 1;
        }
    }

    // Plain loops one after the other: the processor then waits for many places of the table at the same time.
    // Places inside the table: nothing here can overflow.
    private void AddBlock(ReadOnlySpan<char> word, int from, ulong wordHash, Span<short> values)
    {
        unchecked
        {
            var hashes = stackalloc ulong[Block];
            var count = Math.Min(Block, word.Length - 1 - from);
            for (var i = 0; i < count; i++)
            {
                hashes[i] = NgramHash.OfRecord(word, from + i, recordLetters);
                Prefetch(Place(hashes[i]), recordSize);
            }

            var lookups = stackalloc Lookup[Block + 2];
            var found = 0;
            for (var i = 0; i < count; i++)
            {
                var letters = word[(from + i)..];
                var record = Record(hashes[i], letters);
                if (record == null)
                {
                    continue;
                }

                LabelSums.AddRow((sbyte*)record + RecordHead, values, width);
                if (letters.Length > 3 && NgramHash.HasNext(Unsafe.ReadUnaligned<uint>(record + 4), letters[3]))
                {
                    lookups[found] = new Lookup(NgramHash.OfCluster(letters), letters.Length > 4 ? letters[4] : '\0');
                    Prefetch(Group(lookups[found++].Hash), GroupBytes);
                }
            }

            if (from == 0)
            {
                lookups[found++] = new Lookup(NgramHash.OfWordStart(word), '\0');
                if (word.Length > LongestWordStart + 1)
                {
                    lookups[found++] = new Lookup(wordHash, '\0');
                }
            }

            for (var i = 0; i < found; i++)
            {
                var bucket = (int)((lookups[i].Hash >> bucketShift) % GroupSize);
                var group = Group(lookups[i].Hash);
                var common = clusters + Unsafe.ReadUnaligned<int>(group);
                lookups[i].Start = common + Unsafe.ReadUnaligned<ushort>(group + 4 + (2 * bucket));
                lookups[i].End = common + Unsafe.ReadUnaligned<ushort>(group + 6 + (2 * bucket));
                Prefetch(lookups[i].Start, 64);
            }

            for (var i = 0; i < found; i++)
            {
                AddClusters(lookups[i], values);
            }
        }
    }

    private static void Prefetch(byte* place, nint length)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(place);
            Sse.Prefetch0(place + length - 1);
        }
    }

    private byte* Place(ulong hash) => records + ((nint)NgramHash.Place(hash, recordCount) * recordSize);

    private byte* Group(ulong hash) => groups + ((nint)(hash >> bucketShift) / GroupSize * GroupBytes);

    // The record of the longest run that has one.
    private byte* Record(ulong hash, ReadOnlySpan<char> letters)
    {
        var record = Find(hash);
        for (var length = Math.Min(recordLetters, letters.Length) - 1; record == null && length > 0; length--)
        {
            record = Find(NgramHash.OfRecord(letters, 0, length));
        }

        return record;
    }

    private byte* Find(ulong hash)
    {
        unchecked
        {
            for (var record = Place(hash); ; record += recordSize)
            {
                var check = Unsafe.ReadUnaligned<uint>(record);
                if (check == NgramHash.Check(hash))
                {
                    return record;
                }

                if (check == 0)
                {
                    return null;
                }
            }
        }
    }

    private void AddClusters(in Lookup lookup, Span<short> values)
    {
        unchecked
        {
            var fingerprint = NgramHash.Fingerprint(lookup.Hash);
            for (var at = lookup.Start; at < lookup.End;)
            {
                var next = (nint)Unsafe.ReadUnaligned<ushort>(at + 2);
                var letters = at + 4;
                var ends = letters + (2 * next);
                var blocks = ends + (2 * next) + 2;
                if (Unsafe.ReadUnaligned<ushort>(at) == fingerprint)
                {
                    var end = (nint)Unsafe.ReadUnaligned<ushort>(ends);
                    AddValues(blocks, end, values);
                    if (next > 0 && IndexOf(letters, next, lookup.Next) is >= 0 and var k)
                    {
                        var start = (nint)Unsafe.ReadUnaligned<ushort>(ends + (2 * k));
                        AddValues(blocks + start, (nint)Unsafe.ReadUnaligned<ushort>(ends + (2 * k) + 2) - start, values);
                    }

                    return;
                }

                at = blocks + Unsafe.ReadUnaligned<ushort>(ends + (2 * next));
            }
        }
    }

    private static nint IndexOf(byte* letters, nint count, char letter)
    {
        nint k = 0;
        for (; k + Vector128<ushort>.Count <= count; k += Vector128<ushort>.Count)
        {
            var equal = Vector128.Equals(Vector128.Load((ushort*)(letters + (2 * k))), Vector128.Create((ushort)letter)).ExtractMostSignificantBits();
            if (equal != 0)
            {
                return k + System.Numerics.BitOperations.TrailingZeroCount(equal);
            }
        }

        for (; k < count; k++)
        {
            if (Unsafe.ReadUnaligned<ushort>(letters + (2 * k)) == letter)
            {
                return k;
            }
        }

        return -1;
    }

    private void AddValues(byte* block, nint length, Span<short> values)
    {
        unchecked
        {
            if (length == width)
            {
                LabelSums.AddRow((sbyte*)block, values, width);
                return;
            }

            for (var end = block + length; block < end; block += 2)
            {
                values[*block] += (sbyte)block[1];
            }
        }
    }

    /// <summary>A cluster that will be read: hash of its letters, and the letter after them.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Lookup(ulong hash, char next)
    {
        public readonly ulong Hash = hash;
        public readonly char Next = next;
        public byte* Start;
        public byte* End;
    }
}
