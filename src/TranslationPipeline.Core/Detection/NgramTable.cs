using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TranslationPipeline.Detection;

/// <summary>
/// The n-grams, word starts and words of all languages in one hash table: bucket -> entries of (fingerprint, postings),
/// posting = (label, value). One look-up gives the values of every language at once. Immutable.
/// </summary>
/// <remarks>
/// Built by <c>eng/data/build-language-models.cs</c>. The table is used where it lies, in the mapped program file: nothing is unpacked or
/// copied at start, and processes share its memory. The last posting of an entry has the top bit of its label set; an n-gram that
/// many languages share has a row with a value for every label instead, added at once.
/// </remarks>
internal sealed unsafe class NgramTable
{
    /// <summary>First bytes of a table of this version: "TNL2".</summary>
    public const uint Magic = 0x324C_4E54;

    /// <summary>Bytes before the labels: magic, bucket bits, offsets of bucket groups, entries and rows, length of the labels; int32 each.</summary>
    public const int HeaderSize = 24;

    /// <summary>Nats per unit of a posting's value.</summary>
    public const double Step = 0.1;

    /// <summary>Most labels a table can have.</summary>
    public const int MostLabels = 64;

    /// <summary>Marks the last posting of an entry, in the label byte.</summary>
    public const byte Last = 0x80;

    /// <summary>Stands for a label when three bytes with the number of a row follow.</summary>
    public const byte Row = 0xC0;

    /// <summary>Buckets whose places are told from one common place.</summary>
    public const int GroupSize = 16;

    /// <summary>Bytes of a group: the common place as int32, then where its buckets start and the last one ends, uint16 each.</summary>
    public const int GroupBytes = 4 + (2 * (GroupSize + 1));

    /// <summary>Longest n-gram, word boundaries included.</summary>
    public const int Orders = 5;

    /// <summary>Letters of a word that count as its start; a shorter word counts with the boundary after it.</summary>
    public const int LongestWordStart = 6;

    // Places to look at together; also bounds what a short can be added to: 250 times 127.
    private const int Block = 48;
    private const int MostLookups = (Block * Orders) + 2;

    private readonly int bucketShift;
    private readonly byte* groups;
    private readonly byte* entries;
    private readonly sbyte* rows;
    private readonly object owner;

    /// <summary>A table at an address.</summary>
    /// <param name="data">First byte; it stays there as long as <paramref name="owner"/> lives.</param>
    /// <param name="length">Bytes of the table.</param>
    /// <param name="owner">What keeps the memory.</param>
    /// <exception cref="InvalidDataException">No table of this version.</exception>
    public NgramTable(byte* data, long length, object owner)
    {
        var header = new ReadOnlySpan<byte>(data, HeaderSize);
        if (length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
        {
            throw new InvalidDataException("not a language model table of this version");
        }

        bucketShift = 64 - BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        groups = data + BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        entries = data + BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        rows = (sbyte*)data + BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        Labels = [.. Encoding.ASCII.GetString(data + HeaderSize, BinaryPrimitives.ReadInt32LittleEndian(header[20..])).Split(' ')];
        this.owner = owner;
    }

    /// <summary>BCP 47 tags; a label's number is its index.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Adds the values of all n-grams and words of <paramref name="letters"/> (words between single boundaries) to <paramref name="sums"/>.</summary>
    /// <param name="letters">Boundary, word, boundary, word, boundary.</param>
    /// <param name="sums">One per label number, <see cref="MostLabels"/> in all.</param>
    public void Score(ReadOnlySpan<char> letters, Span<int> sums)
    {
        var cache = WordCache.Of(this);
        Span<short> longWord = stackalloc short[MostLabels];
        var start = 0;
        while (start + 1 < letters.Length)
        {
            var length = letters[(start + 1)..].IndexOf(LetterFolding.Boundary);
            var word = letters.Slice(start, length < 0 ? letters.Length - start : length + 2);
            if (word.Length <= WordCache.LongestWord)
            {
                var hash = HashOf(word);
                var values = cache.Find(hash, out var isKnown);
                if (!isKnown)
                {
                    values.Clear();
                    AddBlock(word, 0, hash, values);
                }

                LabelSums.Add(values, sums);
            }
            else
            {
                for (var from = 0; from < word.Length - 1; from += Block)
                {
                    longWord.Clear();
                    AddBlock(word, from, HashOf(word), longWord);
                    LabelSums.Add(longWord, sums);
                }
            }

            start += word.Length - 1;
        }

        GC.KeepAlive(owner);
    }

    // Of the letters between the boundaries.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = NgramHash.Word;
        foreach (var letter in word[1..])
        {
            hash = NgramHash.Extend(hash, letter);
        }

        return NgramHash.Finish(hash);
    }

    private void AddBlock(ReadOnlySpan<char> word, int from, ulong wordHash, Span<short> values)
    {
        Span<Lookup> lookups = stackalloc Lookup[MostLookups];
        var count = 0;
        var to = Math.Min(from + Block, word.Length - 1);
        for (var start = from; start < to; start++)
        {
            var hash = NgramHash.Empty;
            var end = Math.Min(word.Length, start + Orders);
            for (var i = start; i < end; i++)
            {
                hash = NgramHash.Extend(hash, word[i]);
                lookups[count++] = new Lookup(NgramHash.Finish(hash), bucketShift);
            }
        }

        if (from == 0)
        {
            lookups[count++] = new Lookup(NgramHash.Finish(StartOf(word)), bucketShift);
            if (word.Length > LongestWordStart + 1)
            {
                lookups[count++] = new Lookup(wordHash, bucketShift);
            }
        }

        Add(lookups[..count], values);
    }

    private static ulong StartOf(ReadOnlySpan<char> word)
    {
        var hash = NgramHash.WordStart;
        foreach (var letter in word[1..Math.Min(word.Length, LongestWordStart + 1)])
        {
            hash = NgramHash.Extend(hash, letter);
        }

        return hash;
    }

    // Three plain loops instead of one: the processor then waits for many places of the table at the same time.
    // Byte offsets inside the table: nothing here can overflow.
    private void Add(Span<Lookup> lookups, Span<short> values)
    {
        unchecked
        {
            foreach (ref var lookup in lookups)
            {
                var group = groups + ((lookup.Bucket / GroupSize) * GroupBytes);
                var bounds = group + 4 + (2 * (lookup.Bucket % GroupSize));
                var common = Unsafe.ReadUnaligned<int>(group);
                lookup.Start = common + Unsafe.ReadUnaligned<ushort>(bounds);
                lookup.End = common + Unsafe.ReadUnaligned<ushort>(bounds + 2);
            }

            foreach (ref var lookup in lookups)
            {
                lookup.IsFirst = entries[lookup.Start] == lookup.Fingerprint;
            }

            foreach (ref readonly var lookup in lookups)
            {
                for (var at = lookup.Start; at < lookup.End; at = Skip(at + 1))
                {
                    if (entries[at] == lookup.Fingerprint)
                    {
                        AddEntry(entries + at + 1, values);
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

    private void AddEntry(byte* entry, Span<short> values)
    {
        unchecked
        {
            if (*entry == Row)
            {
                LabelSums.AddRow(rows + ((entry[1] | (entry[2] << 8) | (entry[3] << 16)) * MostLabels), values);
                return;
            }

            byte label;
            do
            {
                label = *entry;
                values[label & (MostLabels - 1)] += (sbyte)entry[1];
                entry += 2;
            }
            while (label < Last);
        }
    }

    /// <summary>A place of the table that will be read.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Lookup
    {
        public readonly int Bucket;
        public readonly byte Fingerprint;
        public int Start;
        public int End;
        public bool IsFirst;

        public Lookup(ulong hash, int bucketShift)
        {
            Bucket = (int)(hash >> bucketShift);
            Fingerprint = unchecked((byte)hash);
        }
    }
}
