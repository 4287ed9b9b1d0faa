using System.Globalization;
using System.Reflection;
using TranslationPipeline.Detection;
using TranslationPipeline.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>Counts the n-grams of a label from the sources that <c>label-sources.tsv</c> names.</summary>
internal sealed class LabelSources
{
    private const int Seed = 20_260_101;

    private readonly string folder;
    private readonly ILookup<string, string[]> rows;
    private readonly Dictionary<string, WritingScheme> schemes;
    private readonly Dictionary<string, MarkovWords> samplers = [];
    private readonly string linguaModels = Metadata("LinguaModels");
    private readonly ValuesCache cache = new(Metadata("CountsFolder"));

    /// <param name="folder">Folder with the tables and word lists.</param>
    public LabelSources(string folder)
    {
        this.folder = folder;
        rows = DataTable.Read(Path.Combine(folder, "label-sources.tsv")).ToLookup(static row => row[0]);
        schemes = WritingScheme.ReadAll(Path.Combine(folder, "writing-schemes.tsv"));
    }

    /// <summary>Folder of this project as it was built: tables and word lists stand there.</summary>
    public static string DefaultFolder => Metadata("DataFolder");

    /// <summary>The values of the n-grams of a label.</summary>
    /// <exception cref="InvalidDataException">No source is named for the label.</exception>
    public IEnumerable<NgramValue> Values(DetectionLabel label) => cache.Get(label.Tag.Value, SourcesOf(label), () => Count(label));

    // The package by its folder, which is named after its version; everything else by content.
    private IEnumerable<string> SourcesOf(DetectionLabel label)
    {
        yield return new DirectoryInfo(Metadata("LinguaPackage")).Name;
        yield return label.Script.ToString();
        foreach (var row in rows[label.Tag.Value])
        {
            yield return string.Join('\t', row);
            yield return row[3].Length == 0 ? "" : schemes[row[3]].ToString();
            yield return row[1] == "words" ? File.ReadAllText(WordsFile(row[2])) : "";
        }
    }

    private string WordsFile(string list) => Path.Combine(folder, "words", list + ".tsv");

    private NgramCounts Count(DetectionLabel label)
    {
        var counts = new NgramCounts();
        foreach (var row in rows[label.Tag.Value])
        {
            AddSource(counts, row[1], row[2], row[3].Length == 0 ? null : schemes[row[3]], int.Parse(row[4], CultureInfo.InvariantCulture));
        }

        if (counts.All.Count == 0)
        {
            throw new InvalidDataException($"label-sources.tsv has no row for {label.Tag}");
        }

        counts.KeepOnly(c => label.Script == Script.Hani ? Scripts.Of(c) is Script.Hani or Script.Hira or Script.Kana : Scripts.Of(c) == label.Script);
        return counts;
    }

    private static string Metadata(string key) =>
        typeof(LabelSources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    private void AddSource(NgramCounts counts, string kind, string from, WritingScheme? scheme, int amount)
    {
        switch (kind)
        {
            case "lingua":
                counts.AddAll(scheme is null ? Lingua(from).All : Lingua(from).All.Select(pair => KeyValuePair.Create(scheme.Write(pair.Key), pair.Value)));
                break;
            case "words":
                foreach (var row in DataTable.Read(WordsFile(from)))
                {
                    counts.AddText(scheme?.Write(row[0]) ?? row[0], amount * int.Parse(row[1], CultureInfo.InvariantCulture));
                }

                break;
            case "sample":
                foreach (var word in Sampler(from).Draw(amount, Seed).CountBy(word => scheme!.Write(word)))
                {
                    counts.AddText(word.Key, word.Value);
                }

                break;
            default:
                throw new InvalidDataException($"label-sources.tsv: '{kind}' is not lingua, words or sample");
        }
    }

    private NgramCounts Lingua(string language) => LinguaCounts.Read(Path.Combine(linguaModels, language));

    private MarkovWords Sampler(string language)
    {
        if (!samplers.TryGetValue(language, out var sampler))
        {
            samplers.Clear(); // one language's sampler fills a few hundred megabytes
            var counts = Lingua(language);
            counts.KeepOnly(static c => Scripts.Of(c) is Script.Cyrl or Script.Arab);
            samplers[language] = sampler = new MarkovWords(counts);
        }

        return sampler;
    }
}
