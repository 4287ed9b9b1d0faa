using System.IO.Compression;
using System.Text;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>Writes postings in the format that <see cref="NgramTableReader"/> reads.</summary>
internal static class TableWriter
{
    private const uint Magic = 0x314C_4E54;

    /// <summary>Writes the table and returns its compressed size in bytes.</summary>
    /// <param name="path">Target file.</param>
    /// <param name="labels">BCP 47 tags in numbering order.</param>
    /// <param name="entries">Hash of an n-gram and its postings, ascending by hash.</param>
    public static long Write(string path, IReadOnlyList<string> labels, IReadOnlyList<(ulong Hash, List<Posting> Postings)> entries)
    {
        var bucketBits = Math.Max(10, (int)Math.Round(Math.Log2(entries.Count)));
        var shift = 64 - bucketBits;
        var counts = new byte[1 << bucketBits];
        var fingerprints = new List<byte>();
        var labelBytes = new List<byte>();
        var values = new List<byte>();
        foreach (var (hash, postings) in entries)
        {
            counts[hash >> shift]++;
            fingerprints.Add((byte)(hash & 0xFF));
            for (var i = 0; i < postings.Count; i++)
            {
                labelBytes.Add((byte)(postings[i].Label | (i == postings.Count - 1 ? NgramTable.Last : 0)));
                values.Add((byte)(postings[i].Value & 0xFF));
            }
        }

        using (var file = File.Create(path))
        using (var brotli = new BrotliStream(file, new BrotliCompressionOptions { Quality = 9 }))
        using (var writer = new BinaryWriter(brotli, Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write((byte)labels.Count);
            foreach (var label in labels)
            {
                writer.Write(label);
            }

            writer.Write((byte)bucketBits);
            writer.Write(entries.Count);
            writer.Write(values.Count);
            writer.Write(counts);
            writer.Write(fingerprints.ToArray());
            writer.Write(labelBytes.ToArray());
            writer.Write(values.ToArray());
        }

        return new FileInfo(path).Length;
    }
}
