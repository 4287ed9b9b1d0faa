using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// Remembers which term words the words of texts are forms of, at most four each: one line of memory a word. A slot is written by one
/// thread at a time and is empty while it is written, so that readers never see half of it. It grows with the words it has seen, up to a limit.
/// </summary>
internal sealed class CandidateCache
{
    private const int Fewest = 1 << 6;
    private const int Most = 1 << 15;
    private const ulong Locked = 2; // hashes are odd

    private Slot[] slots = new Slot[Fewest];
    private int kept;

    /// <summary>Fetches what <see cref="Find"/> will read.</summary>
    public void Prefetch(ulong hash)
    {
        var table = slots;
        Memory.Prefetch(ref table[SlotOf(hash, table.Length)]);
    }

    /// <summary>The candidates of a word that was kept; -1 when it was not.</summary>
    public int Find(ulong hash, Span<WordCandidate> found)
    {
        var table = slots;
        var at = SlotOf(hash, table.Length);
        ref var slot = ref table[at];
        if (Volatile.Read(ref slot.Hash) != hash)
        {
            slot = ref table[at + 1];
            if (Volatile.Read(ref slot.Hash) != hash)
            {
                return -1;
            }
        }

        var count = slot.Count;
        if ((uint)count > Candidates.Most)
        {
            return -1; // another thread is writing
        }

        for (var i = 0; i < count; i++)
        {
            found[i] = slot.Words[i];
        }

        Volatile.ReadBarrier();
        return Volatile.Read(ref slot.Hash) == hash ? count : -1;
    }

    /// <summary>Keeps the candidates of a word, unless they are too many or another thread writes the same slot.</summary>
    public void Keep(ulong hash, ReadOnlySpan<WordCandidate> found)
    {
        if (found.Length > Candidates.Most)
        {
            return;
        }

        var table = slots;
        if (kept > table.Length / 2 && table.Length < Most)
        {
            slots = table = new Slot[Math.Min(table.Length * 4, Most)];
            kept = 0;
        }

        // The two slots of a pair take turns, so that a frequent word comes back to stay.
        kept = (kept + 1) & ushort.MaxValue;
        ref var slot = ref table[SlotOf(hash, table.Length) + (kept & 1)];
        var old = Volatile.Read(ref slot.Hash);
        if (old == Locked || Interlocked.CompareExchange(ref slot.Hash, Locked, old) != old)
        {
            return;
        }

        slot.Count = found.Length;
        for (var i = 0; i < found.Length; i++)
        {
            slot.Words[i] = found[i];
        }

        Volatile.Write(ref slot.Hash, hash);
    }

    private static int SlotOf(ulong hash, int length) => (int)(hash >> 40) & (length - 2);

    [InlineArray(Most)]
    private struct Candidates
    {
        public const int Most = 4;

        private WordCandidate first;
    }

    [StructLayout(LayoutKind.Sequential, Size = 64)]
    private struct Slot
    {
        public ulong Hash;
        public int Count;
        public Candidates Words;
    }
}
