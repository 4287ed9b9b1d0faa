using System.Numerics;

namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// A bit for each fingerprint of a set: most words of a text begin no name, and are turned away here, in memory that stays in the processor's
/// cache, before the index is asked. It never turns away what is in the set.
/// </summary>
/// <param name="bits">The bits; a power of two of words, at least 2.</param>
internal readonly struct NameFilter(uint[] bits)
{
    private readonly int shift = 64 - 5 - BitOperations.Log2((uint)bits.Length);

    /// <summary>The bits in the order of the compiled form.</summary>
    public uint[] Table => bits;

    /// <summary>An empty set with room for so many fingerprints that one in eight of those outside is not turned away.</summary>
    public static NameFilter For(int count) => new(new uint[Math.Max(2, (int)BitOperations.RoundUpToPowerOf2((uint)count) / 4)]);

    /// <summary>Adds a fingerprint.</summary>
    public void Add(ulong fingerprint)
    {
        var (word, bit) = PlaceOf(fingerprint);
        bits[word] |= bit;
    }

    /// <summary>Whether a fingerprint may be in the set.</summary>
    public bool Contains(ulong fingerprint)
    {
        var (word, bit) = PlaceOf(fingerprint);
        return (bits[word] & bit) != 0;
    }

    private (int Word, uint Bit) PlaceOf(ulong fingerprint)
    {
        var place = NameIndex.Mix(fingerprint) >> shift;
        return ((int)(place >> 5), 1u << (int)(place & 31));
    }
}
