using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>Writes postings in the layout that <see cref="NgramTable"/> uses in place.</summary>
internal static class TableWriter
{
    // From so many postings on, one row of all labels is faster than the postings, and not much larger.
    private const int RowFrom = 8;

    /// <summary>Writes the table as the only entry of a ZIP file and returns its size in bytes.</summary>
    /// <param name="path">Target file.</param>
    /// <param name="labels">BCP 47 tags in numbering order.</param>
    /// <param name="entries">Hash of an n-gram and its postings, ascending by hash.</param>
    public static long Write(string path, IReadOnlyList<string> labels, IReadOnlyList<(ulong Hash, List<Posting> Postings)> entries)
    {
        var bucketBits = Math.Max(10, (int)Math.Round(Math.Log2(entries.Count)));
        var (groups, entryBytes, rows) = Assemble(bucketBits, entries);
        var names = Encoding.ASCII.GetBytes(string.Join(' ', labels));
        var header = new byte[NgramTable.HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, NgramTable.Magic);
        var groupsAt = header.Length + names.Length;
        var entriesAt = groupsAt + groups.Length;
        foreach (var (at, value) in (ReadOnlySpan<(int, int)>)[(4, bucketBits), (8, groupsAt), (12, entriesAt), (16, entriesAt + entryBytes.Count), (20, names.Length)])
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(at), value);
        }

        File.Delete(path);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            var entry = zip.CreateEntry(Path.GetFileNameWithoutExtension(path) + ".tnl", CompressionLevel.SmallestSize);
            entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var stream = entry.Open();
            foreach (var part in (byte[][])[header, names, groups, [.. entryBytes], [.. rows]])
            {
                stream.Write(part);
            }
        }

        return new FileInfo(path).Length;
    }

    /// <summary>A value in steps of the table.</summary>
    public static sbyte Quantise(float value) => (sbyte)Math.Clamp(Math.Round(value / NgramTable.Step), sbyte.MinValue, sbyte.MaxValue);

    private static (byte[] Groups, List<byte> Entries, List<byte> Rows) Assemble(int bucketBits, IReadOnlyList<(ulong Hash, List<Posting> Postings)> entries)
    {
        var groups = new byte[(1 << bucketBits) / NgramTable.GroupSize * NgramTable.GroupBytes];
        var bytes = new List<byte>();
        var rows = new List<byte>();
        var next = 0;
        for (var bucket = 0; bucket < 1 << bucketBits; bucket++)
        {
            var group = groups.AsSpan(bucket / NgramTable.GroupSize * NgramTable.GroupBytes, NgramTable.GroupBytes);
            if (bucket % NgramTable.GroupSize == 0)
            {
                BinaryPrimitives.WriteInt32LittleEndian(group, bytes.Count);
            }

            while (next < entries.Count && entries[next].Hash >> (64 - bucketBits) == (ulong)bucket)
            {
                bytes.Add(unchecked((byte)entries[next].Hash));
                Append(entries[next].Postings, bytes, rows);
                next++;
            }

            var end = checked((ushort)(bytes.Count - BinaryPrimitives.ReadInt32LittleEndian(group)));
            BinaryPrimitives.WriteUInt16LittleEndian(group[(4 + (2 * ((bucket % NgramTable.GroupSize) + 1)))..], end);
        }

        bytes.Add(0); // an empty last bucket is looked at, too
        return (groups, bytes, rows);
    }

    private static void Append(List<Posting> postings, List<byte> bytes, List<byte> rows)
    {
        if (postings.Count >= RowFrom)
        {
            var number = rows.Count / NgramTable.MostLabels;
            bytes.AddRange([NgramTable.Row, unchecked((byte)number), unchecked((byte)(number >> 8)), (byte)(number >> 16)]);
            var row = new byte[NgramTable.MostLabels];
            foreach (var posting in postings)
            {
                row[posting.Label] = unchecked((byte)Quantise(posting.Value));
            }

            rows.AddRange(row);
            return;
        }

        for (var i = 0; i < postings.Count; i++)
        {
            bytes.Add((byte)(postings[i].Label | (i == postings.Count - 1 ? NgramTable.Last : 0)));
            bytes.Add(unchecked((byte)Quantise(postings[i].Value)));
        }
    }
}
