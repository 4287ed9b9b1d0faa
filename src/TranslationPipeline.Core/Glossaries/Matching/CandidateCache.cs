namespace TranslationPipeline.Glossaries;

/// <summary>
/// Remembers which term words the words of texts are forms of, at most four each. A slot is written by one thread at a time and is empty
/// while it is written, so that readers never see half of it. Fixed in size: looking up costs no memory.
/// </summary>
internal sealed class CandidateCache
{
    private const int Most = 4;
    private const ulong Locked = 2; // hashes are odd

    private readonly ulong[] hashes;
    private readonly uint[] candidates; // word and cost; zero ends the list

    public CandidateCache(int size)
    {
        var length = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)size);
        hashes = new ulong[length];
        candidates = new uint[length * Most];
    }

    /// <summary>The candidates of a word that was kept; -1 when it was not.</summary>
    public int Find(ulong hash, Span<WordCandidate> found)
    {
        var slot = (int)(hash >> 40) & (hashes.Length - 1);
        if (Volatile.Read(ref hashes[slot]) != hash)
        {
            return -1;
        }

        var count = 0;
        for (; count < Most && candidates[(slot * Most) + count] is var packed and not 0; count++)
        {
            found[count] = new WordCandidate((int)(packed >> 2) - 1, (int)(packed & 3));
        }

        Volatile.ReadBarrier();
        return Volatile.Read(ref hashes[slot]) == hash ? count : -1;
    }

    /// <summary>Keeps the candidates of a word, unless they are too many or another thread writes the same slot.</summary>
    public void Keep(ulong hash, ReadOnlySpan<WordCandidate> found)
    {
        if (found.Length > Most)
        {
            return;
        }

        var slot = (int)(hash >> 40) & (hashes.Length - 1);
        var old = Volatile.Read(ref hashes[slot]);
        if (old == Locked || Interlocked.CompareExchange(ref hashes[slot], Locked, old) != old)
        {
            return;
        }

        for (var i = 0; i < Most; i++)
        {
            candidates[(slot * Most) + i] = i < found.Length ? ((uint)(found[i].Word + 1) << 2) | (uint)found[i].Cost : 0;
        }

        Volatile.Write(ref hashes[slot], hash);
    }
}
