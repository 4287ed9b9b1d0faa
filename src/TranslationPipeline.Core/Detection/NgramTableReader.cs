using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace TranslationPipeline.Detection;

/// <summary>Reads the compressed table: labels, then entries per bucket, fingerprints, labels and values as separate streams.</summary>
internal static class NgramTableReader
{
    private const uint Magic = 0x314C_4E54; // "TNL1"

    // From so many postings on, one row of all labels is faster than the postings, and not much larger.
    private const int RowFrom = 8;
    private const int ExpectedRows = 120_000;

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

    // Entries with at least RowFrom postings become rows; the loops run over every byte of the table once.
    private static NgramTable Assemble(ImmutableArray<string> labels, int bucketBits, byte[] counts, byte[] fingerprints, byte[] labelBytes, byte[] values)
    {
        unchecked
        {
            var starts = new int[counts.Length + 1];
            var entries = GC.AllocateUninitializedArray<byte>(fingerprints.Length + labelBytes.Length + values.Length + 1); // an empty last bucket is looked at, too
            var rows = new List<sbyte>(ExpectedRows * ScoreBoard.Labels);
            var at = 0;
            var entry = 0;
            var posting = 0;
            for (var bucket = 0; bucket < counts.Length; bucket++)
            {
                starts[bucket] = at;
                for (var k = 0; k < counts[bucket]; k++)
                {
                    entries[at++] = fingerprints[entry++];
                    var last = posting;
                    while (labelBytes[last] < NgramTable.Last)
                    {
                        last++;
                    }

                    var size = last + 1 - posting;
                    at = size < RowFrom
                        ? AppendPostings(entries, at, labelBytes.AsSpan(posting, size), values.AsSpan(posting, size))
                        : AppendRow(entries, at, rows, labelBytes.AsSpan(posting, size), values.AsSpan(posting, size));
                    posting = last + 1;
                }
            }

            starts[^1] = at;
            return new NgramTable(labels, bucketBits, starts, entries, [.. rows]);
        }
    }

    private static int AppendPostings(byte[] entries, int at, ReadOnlySpan<byte> labels, ReadOnlySpan<byte> values)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            entries[at++] = labels[i];
            entries[at++] = values[i];
        }

        return at;
    }

    private static int AppendRow(byte[] entries, int at, List<sbyte> rows, ReadOnlySpan<byte> labels, ReadOnlySpan<byte> values)
    {
        var start = rows.Count;
        var row = start / ScoreBoard.Labels;
        CollectionsMarshal.SetCount(rows, start + ScoreBoard.Labels);
        var cells = CollectionsMarshal.AsSpan(rows)[start..];
        cells.Clear();
        for (var i = 0; i < labels.Length; i++)
        {
            cells[labels[i] & (ScoreBoard.Labels - 1)] = unchecked((sbyte)values[i]);
        }

        entries[at] = NgramTable.Row;
        entries[at + 1] = unchecked((byte)row);
        entries[at + 2] = unchecked((byte)(row >> 8));
        entries[at + 3] = (byte)(row >> 16);
        return at + 4;
    }

    private static byte[] ReadBytes(Stream stream, int count)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
