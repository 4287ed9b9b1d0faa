using System.Text;

namespace TranslationPipeline.DetectionComparison;

/// <summary>
/// Reads and runs fastText's lid.176.ftz (CC BY-SA 3.0): subwords of 2 to 4 letters hashed into pruned, product-quantised rows,
/// their mean, hierarchical softmax. Format: args.cc, dictionary.cc, quantmatrix.cc of facebookresearch/fastText 0.9.2.
/// </summary>
internal sealed class FastTextPeer : IPeer
{
    private readonly int dimensions;
    private readonly int bucketCount;
    private readonly int minimum;
    private readonly int maximum;
    private readonly int wordCount;
    private readonly Dictionary<string, int> words = [];
    private readonly Dictionary<int, int> kept = [];
    private readonly List<(string Name, long Count)> labels = [];
    private readonly float[] input;
    private readonly float[] output;
    private readonly (int Left, int Right)[] children;

    public FastTextPeer(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadInt32() != 793712314 || reader.ReadInt32() != 12)
        {
            throw new InvalidDataException($"{path} is no fastText model of version 12");
        }

        var settings = Enumerable.Range(0, 12).Select(_ => reader.ReadInt32()).ToArray();
        reader.ReadDouble();
        (dimensions, bucketCount, minimum, maximum) = (settings[0], settings[8], settings[9], settings[10]);
        (_, wordCount) = (reader.ReadInt32(), reader.ReadInt32());
        var labelCount = reader.ReadInt32();
        reader.ReadInt64();
        var pruned = reader.ReadInt64();
        for (var i = 0; i < wordCount + labelCount; i++)
        {
            var name = ReadName(reader);
            var count = reader.ReadInt64();
            if (reader.ReadByte() == 0)
            {
                words[name] = words.Count;
            }
            else
            {
                labels.Add((name["__label__".Length..], count));
            }
        }

        for (var i = 0L; i < pruned; i++)
        {
            kept[reader.ReadInt32()] = reader.ReadInt32();
        }

        _ = reader.ReadBoolean();
        input = FastTextMatrix.ReadQuantised(reader, dimensions);
        _ = reader.ReadBoolean();
        output = FastTextMatrix.ReadPlain(reader);
        children = Tree([.. labels.Select(static label => label.Count)]);
    }

    /// <summary>Its name.</summary>
    public const string PeerName = "fastText lid.176.ftz";

    public string Name => PeerName;

    public string[] DetectAll(IReadOnlyList<string> texts) => [.. texts.Select(Detect)];

    private string Detect(string text)
    {
        var sum = new float[dimensions];
        var rows = 0;
        foreach (var word in text.ToLowerInvariant().Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Append("</s>"))
        {
            rows += AddWord(word, sum);
        }

        for (var k = 0; k < dimensions; k++)
        {
            sum[k] /= Math.Max(1, rows);
        }

        var (label, _) = Best(children.Length - 1 + labels.Count, 0, sum, double.NegativeInfinity, -1);
        return label < 0 ? "und" : labels[label].Name switch
        {
            "no" => "nb",
            var name => name,
        };
    }

    private int AddWord(string word, float[] sum)
    {
        var rows = 0;
        if (words.TryGetValue(word, out var number))
        {
            AddRow(number, sum);
            rows++;
        }

        if (word == "</s>")
        {
            return rows;
        }

        var bytes = Encoding.UTF8.GetBytes($"<{word}>");
        for (var i = 0; i < bytes.Length; i++)
        {
            if ((bytes[i] & 0xC0) == 0x80)
            {
                continue;
            }

            var hash = 2166136261u;
            for (int j = i, n = 1; j < bytes.Length && n <= maximum; n++)
            {
                do
                {
                    hash = unchecked((hash ^ (uint)(sbyte)bytes[j++]) * 16777619);
                }
                while (j < bytes.Length && (bytes[j] & 0xC0) == 0x80);

                if (n >= minimum && !(n == 1 && (i == 0 || j == bytes.Length)) && kept.TryGetValue((int)(hash % (uint)bucketCount), out var row))
                {
                    AddRow(wordCount + row, sum);
                    rows++;
                }
            }
        }

        return rows;
    }

    private void AddRow(int row, float[] sum)
    {
        for (var k = 0; k < dimensions; k++)
        {
            sum[k] += input[(row * dimensions) + k];
        }
    }

    // Depth first; a branch that is no better than the best leaf so far is left.
    private (int Label, double Score) Best(int node, double score, float[] hidden, double bestScore, int best)
    {
        if (score < bestScore)
        {
            return (best, bestScore);
        }

        if (node < labels.Count)
        {
            return (node, score);
        }

        var inner = node - labels.Count;
        var product = 0f;
        for (var k = 0; k < dimensions; k++)
        {
            product += output[(inner * dimensions) + k] * hidden[k];
        }

        var right = 1 / (1 + Math.Exp(-product));
        (best, bestScore) = Best(children[inner].Left, score + Math.Log(1 - right + 1e-5), hidden, bestScore, best);
        return Best(children[inner].Right, score + Math.Log(right + 1e-5), hidden, bestScore, best);
    }

    // The Huffman tree that fastText builds of the label counts, which are sorted from the most frequent down.
    private static (int Left, int Right)[] Tree(long[] counts)
    {
        var size = counts.Length;
        var all = counts.Concat(Enumerable.Repeat((long)1e15, size - 1)).ToArray();
        var children = new (int, int)[size - 1];
        var leaf = size - 1;
        var node = size;
        for (var i = size; i < (2 * size) - 1; i++)
        {
            var pair = new int[2];
            for (var j = 0; j < 2; j++)
            {
                pair[j] = leaf >= 0 && all[leaf] < all[node] ? leaf-- : node++;
            }

            children[i - size] = (pair[0], pair[1]);
            all[i] = all[pair[0]] + all[pair[1]];
        }

        return children;
    }

    private static string ReadName(BinaryReader reader)
    {
        var bytes = new List<byte>();
        while (reader.ReadByte() is not 0 and var b)
        {
            bytes.Add(b);
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
