namespace TranslationPipeline.DetectionComparison;

/// <summary>The two kinds of matrix in a fastText model, row by row.</summary>
internal static class FastTextMatrix
{
    /// <summary>A matrix of floats.</summary>
    public static float[] ReadPlain(BinaryReader reader)
    {
        var size = reader.ReadInt64() * reader.ReadInt64();
        return [.. Enumerable.Range(0, (int)size).Select(_ => reader.ReadSingle())];
    }

    /// <summary>A product-quantised matrix with quantised norms, unpacked.</summary>
    public static float[] ReadQuantised(BinaryReader reader, int dimensions)
    {
        var hasNorms = reader.ReadBoolean();
        var rows = (int)reader.ReadInt64();
        reader.ReadInt64();
        var codes = reader.ReadBytes(reader.ReadInt32());
        var quantiser = Quantiser.Read(reader);
        var normCodes = hasNorms ? reader.ReadBytes(rows) : [];
        var norms = hasNorms ? Quantiser.Read(reader) : null;
        var result = new float[rows * dimensions];
        for (var row = 0; row < rows; row++)
        {
            var norm = norms?.Centroids[normCodes[row]] ?? 1;
            for (var part = 0; part < quantiser.Parts; part++)
            {
                var size = part == quantiser.Parts - 1 ? quantiser.LastSize : quantiser.Size;
                var from = part == quantiser.Parts - 1 ? (part * 256 * quantiser.Size) + (codes[(row * quantiser.Parts) + part] * size)
                    : ((part * 256) + codes[(row * quantiser.Parts) + part]) * quantiser.Size;
                for (var k = 0; k < size; k++)
                {
                    result[(row * dimensions) + (part * quantiser.Size) + k] = norm * quantiser.Centroids[from + k];
                }
            }
        }

        return result;
    }

    private sealed record Quantiser(int Parts, int Size, int LastSize, float[] Centroids)
    {
        public static Quantiser Read(BinaryReader reader)
        {
            var dimensions = reader.ReadInt32();
            var (parts, size, last) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            return new Quantiser(parts, size, last, [.. Enumerable.Range(0, dimensions * 256).Select(_ => reader.ReadSingle())]);
        }
    }
}
