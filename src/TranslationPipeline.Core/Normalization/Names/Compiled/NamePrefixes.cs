namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// Which letters keys begin with, as one bit for each fingerprint of up to <see cref="Depth"/> of them: most words of a text begin no name, and are
/// turned away here, in memory that stays in the processor's cache, before the index is asked. Never turns away the beginning of a key.
/// </summary>
internal readonly struct NamePrefixes(uint[] bits)
{
    /// <summary>Key characters that are looked at; a shorter key counts whole.</summary>
    public const int Depth = 6;

    private const int Log2Bits = 21;

    /// <summary>The table in the order of the compiled form.</summary>
    public uint[] Table => bits;

    /// <summary>No beginnings yet.</summary>
    public static NamePrefixes Create() => new(new uint[1 << (Log2Bits - 5)]);

    /// <summary>Adds the beginnings of a key.</summary>
    public void Add(ReadOnlySpan<char> key)
    {
        var hash = NameKey.Empty;
        foreach (var c in key[..Math.Min(key.Length, Depth)])
        {
            hash = NameKey.Append(hash, c);
            var (word, bit) = PlaceOf(hash);
            bits[word] |= bit;
        }
    }

    /// <summary>Whether a key may begin with the at most <see cref="Depth"/> characters of this fingerprint.</summary>
    public bool Contains(ulong fingerprint)
    {
        var (word, bit) = PlaceOf(fingerprint);
        return (bits[word] & bit) != 0;
    }

    private static (int Word, uint Bit) PlaceOf(ulong fingerprint)
    {
        var place = (uint)(NameIndex.Mix(fingerprint) >> (64 - Log2Bits));
        return ((int)(place >> 5), 1u << (int)(place & 31));
    }
}
