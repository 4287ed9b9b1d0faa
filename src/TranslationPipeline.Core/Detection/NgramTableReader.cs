using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace TranslationPipeline.Detection;

/// <summary>Reads the compressed table: labels, then entries per bucket, fingerprints, labels and values as separate streams.</summary>
internal static class NgramTableReader
{
    private const uint Magic = 0x314C_4E54; // "TNL1"

    /// <summary>Reads a table as <c>build-language-models</c> wrote it.</summary>
    /// <exception cref="InvalidDataException">The stream is no table of this version.</exception>
    public static NgramTable Read(Stream compressed)
    {
        using var brotli = new BrotliStream(compressed, CompressionMode.Decompress);
        using var reader = new BinaryReader(brotli, Encoding.UTF8);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("not a language model table of this version");
        }

        var labels = ImmutableArray.CreateBuilder<string>(reader.ReadByte());
        for (var i = 0; i < labels.Capacity; i++)
        {
            labels.Add(reader.ReadString());
        }

        var bucketBits = reader.ReadByte();
        var entryCount = reader.ReadInt32();
        var postingCount = reader.ReadInt32();
        var counts = ReadBytes(brotli, 1 << bucketBits);
        var fingerprints = ReadBytes(brotli, entryCount);
        var labelBytes = ReadBytes(brotli, postingCount);
        var values = ReadBytes(brotli, postingCount);
        return Assemble(labels.MoveToImmutable(), bucketBits, counts, fingerprints, labelBytes, values);
    }

    private static NgramTable Assemble(ImmutableArray<string> labels, int bucketBits, byte[] counts, byte[] fingerprints, byte[] labelBytes, byte[] values)
    {
        var starts = new int[counts.Length + 1];
        var entries = new byte[fingerprints.Length + labelBytes.Length + values.Length];
        var at = 0;
        var entry = 0;
        var posting = 0;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            starts[bucket] = at;
            for (var k = 0; k < counts[bucket]; k++)
            {
                entries[at++] = fingerprints[entry++];
                byte label;
                do
                {
                    label = labelBytes[posting];
                    entries[at++] = label;
                    entries[at++] = values[posting++];
                }
                while (label < NgramTable.Last);
            }
        }

        starts[^1] = at;
        return new NgramTable(labels, bucketBits, starts, entries);
    }

    private static byte[] ReadBytes(Stream stream, int count)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
