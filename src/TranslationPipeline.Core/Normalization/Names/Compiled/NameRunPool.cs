using System.Runtime.InteropServices;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Runs of packed postings, each different one kept once.</summary>
internal sealed class NameRunPool
{
    private readonly List<uint> postings = [];
    private readonly Dictionary<ulong, List<int>> starts = []; // by hash of the run

    /// <summary>Adds a run and returns where it begins; the list is put in order and freed of repetitions.</summary>
    public uint Add(List<uint> run)
    {
        Clean(run);
        run[^1] |= NamePosting.LastBit;
        var span = CollectionsMarshal.AsSpan(run);
        var hash = NameKey.Empty;
        foreach (var packed in span)
        {
            hash = unchecked((hash ^ packed) * 0x9E3779B97F4A7C15);
        }

        if (!starts.TryGetValue(hash, out var known))
        {
            starts.Add(hash, known = []);
        }

        foreach (var start in known)
        {
            if (start + span.Length <= postings.Count && CollectionsMarshal.AsSpan(postings).Slice(start, span.Length).SequenceEqual(span))
            {
                return (uint)start;
            }
        }

        known.Add(postings.Count);
        postings.AddRange(span);
        return (uint)(postings.Count - span.Length);
    }

    public uint[] ToArray() => [.. postings];

    // Listed spellings first, then the order of the files; an entry that lists a spelling needs no generated one.
    private static void Clean(List<uint> run)
    {
        run.Sort();
        var kept = 0;
        foreach (var packed in CollectionsMarshal.AsSpan(run))
        {
            var posting = NamePosting.Unpack(packed);
            if (kept == 0 || NamePosting.Unpack(run[kept - 1]) is var last && (last.Entity != posting.Entity || last.Kind != posting.Kind))
            {
                run[kept++] = packed;
            }
        }

        run.RemoveRange(kept, run.Count - kept);
        var generated = run.FindAll(static p => NamePosting.Unpack(p).Generated);
        if (generated.Count > 0 && generated.Count < run.Count)
        {
            run.RemoveAll(static p => NamePosting.Unpack(p).Generated);
            run.AddRange(generated);
        }
    }
}
