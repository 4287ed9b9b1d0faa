namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// Leads from the fingerprint of a key to its postings. First level: keys in buckets by the upper bits of the fingerprint, eight
/// bytes a key. Second level: runs of postings, each different run once, so that the spellings of a token share theirs.
/// Keys themselves are not kept: what is found is verified against the entry. Immutable and safe for concurrent use.
/// </summary>
internal sealed class NameIndex
{
    private readonly uint[] buckets; // where the keys of a bucket begin; one more than there are buckets
    private readonly uint[] tags; // lower half of the mixed fingerprint
    private readonly uint[] runs; // first posting of each key
    private readonly uint[] postings;
    private readonly NameFilter beginnings;
    private readonly NameFilter listed;
    private readonly int shift;

    public NameIndex(uint[] buckets, uint[] tags, uint[] runs, uint[] postings, NameFilter beginnings, NameFilter listed)
    {
        this.buckets = buckets;
        this.tags = tags;
        this.runs = runs;
        this.postings = postings;
        this.beginnings = beginnings;
        this.listed = listed;
        shift = ShiftOf(buckets.Length - 1);
    }

    /// <summary>Number of distinct keys.</summary>
    public int Count => tags.Length;

    /// <summary>The tables in the order of the compiled form.</summary>
    public (uint[] Buckets, uint[] Tags, uint[] Runs, uint[] Postings, uint[] Beginnings, uint[] Listed) Tables =>
        (buckets, tags, runs, postings, beginnings.Table, listed.Table);

    /// <summary>False when no key begins with the characters of this fingerprint, at most <see cref="NameKey.Beginning"/> of them.</summary>
    public bool MayBegin(ulong fingerprint) => beginnings.Contains(fingerprint);

    /// <summary>False when no listed name of one word, or family name, has this fingerprint.</summary>
    public bool MayBeListed(ulong fingerprint) => listed.Contains(fingerprint);

    /// <summary>Index of the first posting of a fingerprint, or -1.</summary>
    public int Find(ulong fingerprint)
    {
        var mixed = Mix(fingerprint);
        var bucket = (int)(mixed >> shift);
        var end = (int)buckets[bucket + 1];
        for (var i = (int)buckets[bucket]; i < end; i++)
        {
            if (tags[i] == TagOf(mixed))
            {
                return (int)runs[i];
            }
        }

        return -1;
    }

    /// <summary>The posting at <paramref name="index"/>; advances, to -1 behind the last one of the run.</summary>
    public NamePosting Next(ref int index)
    {
        var packed = postings[index];
        index = (packed & NamePosting.LastBit) != 0 ? -1 : index + 1;
        return NamePosting.Unpack(packed);
    }

    /// <summary>The fingerprint under which an entry is found by its id.</summary>
    public static ulong IdFingerprint(string id) => ~NameKey.Hash(id);

    /// <summary>Spreads a fingerprint over all bits; different fingerprints stay different.</summary>
    public static ulong Mix(ulong fingerprint)
    {
        var mixed = unchecked((fingerprint ^ (fingerprint >> 32)) * 0x9E3779B97F4A7C15);
        return mixed ^ (mixed >> 29);
    }

    /// <summary>The half of a mixed fingerprint that is kept with the key.</summary>
    public static uint TagOf(ulong mixed) => unchecked((uint)mixed);

    /// <summary>How far a mixed fingerprint is shifted to get its bucket of <paramref name="count"/> (a power of two, at least 2).</summary>
    public static int ShiftOf(int count) => 64 - System.Numerics.BitOperations.Log2((uint)count);
}
