using System.Numerics;
using System.Runtime.InteropServices;

namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// Keys of all names: an open-addressing table of 64-bit fingerprints that leads to runs of postings. A fingerprint that
/// is met is verified against the stored key, so a collision never becomes an edit. Immutable and safe for concurrent use.
/// </summary>
internal sealed class NameIndex
{
    private readonly ulong[] fingerprints;
    private readonly int[] runs; // index of the first entry of the run + 1; 0 = empty slot
    private readonly Entry[] entries;
    private readonly char[] pool;

    private NameIndex(ulong[] fingerprints, int[] runs, Entry[] entries, char[] pool)
    {
        this.fingerprints = fingerprints;
        this.runs = runs;
        this.entries = entries;
        this.pool = pool;
    }

    /// <summary>Number of distinct keys and postings.</summary>
    public int Count => entries.Length;

    /// <summary>Index of the first posting of a fingerprint, or -1.</summary>
    public int Find(ulong fingerprint)
    {
        var mask = fingerprints.Length - 1;
        var slot = (int)((fingerprint ^ (fingerprint >> 32)) & (uint)mask);
        while (runs[slot] != 0)
        {
            if (fingerprints[slot] == fingerprint)
            {
                return runs[slot] - 1;
            }

            slot = (slot + 1) & mask;
        }

        return -1;
    }

    /// <summary>The posting at <paramref name="index"/>; advances, and is false at the end of the run.</summary>
    public bool Next(ref int index, ulong fingerprint, out NamePosting posting)
    {
        if (index < 0 || index >= entries.Length || entries[index].Fingerprint != fingerprint)
        {
            posting = default;
            return false;
        }

        posting = entries[index++].Posting;
        return true;
    }

    /// <summary>True when the run at <paramref name="index"/> really has the key <paramref name="key"/>.</summary>
    public bool Verify(int index, ReadOnlySpan<char> key) =>
        pool.AsSpan(entries[index].Offset, entries[index].Length).SequenceEqual(key);

    private readonly record struct Entry(ulong Fingerprint, int Offset, int Length, NamePosting Posting);

    /// <summary>Collects keys, then freezes them.</summary>
    internal sealed class Builder
    {
        private readonly List<Entry> entries = [];
        private readonly HashSet<(ulong Fingerprint, int Entity, NamePostingKind Kind)> seen = [];
        private char[] pool = new char[1 << 16];
        private int used;

        public void Add(ReadOnlySpan<char> key, NamePosting posting)
        {
            var fingerprint = NameKey.Hash(key);
            if (key.Length == 0 || !seen.Add((fingerprint, posting.Entity, posting.Kind)))
            {
                return;
            }

            if (used + key.Length > pool.Length)
            {
                Array.Resize(ref pool, pool.Length * 2);
            }

            key.CopyTo(pool.AsSpan(used));
            entries.Add(new Entry(fingerprint, used, key.Length, posting));
            used += key.Length;
        }

        public NameIndex Build()
        {
            // Ties keep listed before generated, then the order of the files.
            CollectionsMarshal.AsSpan(entries).Sort(static (a, b) =>
            {
                var order = a.Fingerprint.CompareTo(b.Fingerprint);
                return order != 0 ? order : a.Offset.CompareTo(b.Offset);
            });
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
            var fingerprints = new ulong[size];
            var runs = new int[size];
            for (var i = 0; i < entries.Count; i++)
            {
                var fingerprint = entries[i].Fingerprint;
                if (i > 0 && entries[i - 1].Fingerprint == fingerprint)
                {
                    continue;
                }

                var slot = (int)((fingerprint ^ (fingerprint >> 32)) & (uint)(size - 1));
                while (runs[slot] != 0)
                {
                    slot = (slot + 1) & (size - 1);
                }

                fingerprints[slot] = fingerprint;
                runs[slot] = i + 1;
            }

            return new NameIndex(fingerprints, runs, [.. entries], pool.AsSpan(0, used).ToArray());
        }
    }
}
