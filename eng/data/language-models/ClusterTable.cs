using System.Buffers.Binary;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>The clusters of a script in buckets.</summary>
internal sealed class ClusterTable(int width)
{
    private readonly List<(ulong Hash, byte[] Cluster)> clusters = [];

    /// <summary>Number of clusters.</summary>
    public int Count => clusters.Count;

    /// <summary>The values of a run: one for every label, or pairs when labels are few.</summary>
    public byte[] Block(IReadOnlyList<Posting> postings)
    {
        if (postings.Count < ScriptModel.FullFrom(width))
        {
            return [.. postings.OrderBy(static posting => posting.Label).SelectMany(static posting => (byte[])[posting.Label, unchecked((byte)posting.Quantised)])];
        }

        var full = new byte[width];
        foreach (var posting in postings)
        {
            full[posting.Label] = unchecked((byte)posting.Quantised);
        }

        return full;
    }

    /// <summary>Adds a cluster.</summary>
    /// <param name="hash">Of its letters.</param>
    /// <param name="next">The letters that may follow, ascending.</param>
    /// <param name="blocks">The block of the letters, then one for each letter that follows.</param>
    public void Add(ulong hash, IReadOnlyList<char> next, IReadOnlyList<byte[]> blocks)
    {
        var bytes = new List<byte>();
        AddNumber(bytes, NgramHash.Fingerprint(hash));
        AddNumber(bytes, next.Count);
        foreach (var letter in next)
        {
            AddNumber(bytes, letter);
        }

        var end = 0;
        foreach (var block in blocks)
        {
            AddNumber(bytes, end += block.Length);
        }

        clusters.Add((hash, [.. bytes, .. blocks.SelectMany(static block => block)]));
    }

    /// <summary>Groups, clusters, and the logarithm of the number of buckets.</summary>
    public (byte[] Groups, byte[] Clusters, int BucketBits) Assemble()
    {
        var bits = Math.Max(4, (int)Math.Round(Math.Log2(clusters.Count + 1)));
        var groups = new byte[(1 << bits) / ScriptModel.GroupSize * ScriptModel.GroupBytes];
        var bytes = new List<byte>();
        var sorted = clusters.OrderBy(static cluster => cluster.Hash).ToList();
        var next = 0;
        for (var bucket = 0; bucket < 1 << bits; bucket++)
        {
            var group = groups.AsSpan(bucket / ScriptModel.GroupSize * ScriptModel.GroupBytes, ScriptModel.GroupBytes);
            if (bucket % ScriptModel.GroupSize == 0)
            {
                BinaryPrimitives.WriteInt32LittleEndian(group, bytes.Count);
            }

            for (; next < sorted.Count && sorted[next].Hash >> (64 - bits) == (ulong)bucket; next++)
            {
                bytes.AddRange(sorted[next].Cluster);
            }

            var end = checked((ushort)(bytes.Count - BinaryPrimitives.ReadInt32LittleEndian(group)));
            BinaryPrimitives.WriteUInt16LittleEndian(group[(4 + (2 * ((bucket % ScriptModel.GroupSize) + 1)))..], end);
        }

        return (groups, [.. bytes], bits);
    }

    private static void AddNumber(List<byte> bytes, int number)
    {
        var value = checked((ushort)number);
        bytes.Add(unchecked((byte)value));
        bytes.Add((byte)(value >> 8));
    }
}
