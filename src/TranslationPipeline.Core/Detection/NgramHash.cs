namespace TranslationPipeline.Detection;

/// <summary>Hashes of runs of letters; the builder of the table uses the same ones.</summary>
internal static class NgramHash
{
    private const ulong Words = 0x165667B19E3779F9;
    private const ulong WordStarts = 0xC2B2AE3D27D4EB4F;

    /// <summary>Hash of the record of up to three letters from <paramref name="start"/> on.</summary>
    public static ulong OfRecord(ReadOnlySpan<char> letters, int start, int most)
    {
        ulong key = letters[start];
        if (most > 1 && start + 1 < letters.Length)
        {
            key |= (ulong)letters[start + 1] << 16;
            if (most > 2 && start + 2 < letters.Length)
            {
                key |= (ulong)letters[start + 2] << 32;
            }
        }

        return Mix(key);
    }

    /// <summary>Hash of the cluster of four letters.</summary>
    public static ulong OfCluster(ReadOnlySpan<char> letters) =>
        Mix(letters[0] | ((ulong)letters[1] << 16) | ((ulong)letters[2] << 32) | ((ulong)letters[3] << 48));

    /// <summary>Hash of the start of a word that stands between boundaries.</summary>
    public static ulong OfWordStart(ReadOnlySpan<char> word) => OfRun(WordStarts, word[1..Math.Min(word.Length, ScriptModel.LongestWordStart + 1)]);

    /// <summary>Hash of a whole word that stands between boundaries.</summary>
    public static ulong OfWord(ReadOnlySpan<char> word) => OfRun(Words, word[1..]);

    /// <summary>Where a record is looked for first.</summary>
    public static ulong Place(ulong hash, ulong places) => ((hash >> 32) * places) >> 32;

    /// <summary>What a record is known by among those at its place; never 0, which marks a free place.</summary>
    public static uint Check(ulong hash) => unchecked((uint)hash) | 1;

    /// <summary>What a cluster is known by in its bucket.</summary>
    public static ushort Fingerprint(ulong hash) => unchecked((ushort)hash);

    /// <summary>The bit that stands for a letter among those that may follow.</summary>
    public static uint NextBit(char letter) => 1u << ((letter ^ (letter >> 5)) & 31);

    /// <summary>False when nothing longer is known with that letter.</summary>
    public static bool HasNext(uint next, char letter) => (next & NextBit(letter)) != 0;

    private static ulong OfRun(ulong hash, ReadOnlySpan<char> letters)
    {
        unchecked
        {
            foreach (var letter in letters)
            {
                hash = (hash ^ letter) * 0xD6E8FEB86659FD93;
                hash ^= hash >> 32;
            }
        }

        return Mix(hash);
    }

    // Spreads all bits over all bits (the finaliser of MurmurHash3 without its last step).
    private static ulong Mix(ulong key)
    {
        unchecked
        {
            key = (key ^ (key >> 33)) * 0xFF51AFD7ED558CCD;
            key = (key ^ (key >> 33)) * 0xC4CEB9FE1A85EC53;
            return key ^ (key >> 33);
        }
    }
}
