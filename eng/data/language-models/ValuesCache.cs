using System.Security.Cryptography;
using System.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>
/// Counts and values of labels kept from one build to the next, under the hash of all they were made from: to make those of one language
/// takes ten seconds, to read them a tenth of one.
/// </summary>
internal sealed class ValuesCache(string folder)
{
    // Parts of the keys: raise them when counting or the value model changes.
    private const int CountingVersion = 1;
    private const int ModelVersion = 1;

    /// <summary>The values of a label, from the cache or by <paramref name="count"/> and <see cref="ValueModel"/>.</summary>
    /// <param name="label">BCP 47 tag; names the files.</param>
    /// <param name="sources">What the counts depend on.</param>
    /// <param name="count">Counts them anew.</param>
    public IEnumerable<NgramValue> Get(string label, IEnumerable<string> sources, Func<NgramCounts> count)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{CountingVersion}\n{string.Join('\n', sources)}")))[..16];
        return Kept(
            $"{label}-{key}-{ModelVersion}.values",
            static reader => new NgramValue(reader.ReadString(), reader.ReadSingle(), reader.ReadSingle()),
            static (writer, value) => Write(writer, value),
            () => ValueModel.Values(Counts(label, key, count)));
    }

    private NgramCounts Counts(string label, string key, Func<NgramCounts> count)
    {
        var counts = new NgramCounts();
        foreach (var (ngram, number) in Kept(
            $"{label}-{key}.counts",
            static reader => KeyValuePair.Create(reader.ReadString(), reader.ReadInt64()),
            static (writer, pair) => Write(writer, pair),
            () => count().All))
        {
            counts.AddFolded(ngram, number);
        }

        return counts;
    }

    private List<T> Kept<T>(string name, Func<BinaryReader, T> read, Action<BinaryWriter, T> write, Func<IEnumerable<T>> make)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 20));
            return [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => read(reader))];
        }

        List<T> items = [.. make()];
        Directory.CreateDirectory(folder);
        using (var writer = new BinaryWriter(File.Create(path + ".part")))
        {
            writer.Write(items.Count);
            items.ForEach(item => write(writer, item));
        }

        File.Move(path + ".part", path, overwrite: true);
        return items;
    }

    private static void Write(BinaryWriter writer, NgramValue value)
    {
        writer.Write(value.Ngram);
        writer.Write(value.Value);
        writer.Write(value.Frequency);
    }

    private static void Write(BinaryWriter writer, KeyValuePair<string, long> pair)
    {
        writer.Write(pair.Key);
        writer.Write(pair.Value);
    }
}
