using System.Globalization;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>The whole build: counts per label, values, pruning, file.</summary>
public static class TableBuild
{
    private const int MostPostings = 8_500_000;

    /// <summary>Runs the build; arguments are the file to write (a ZIP of the table) and, optionally, how many postings to keep.</summary>
    /// <returns>Exit code: 0 done, 2 usage.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count is not (1 or 2))
        {
            Console.Error.WriteLine("usage: dotnet run eng/data/build-language-models.cs -- FILE [POSTINGS]");
            return 2;
        }

        var most = arguments.Count == 2 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : MostPostings;
        var labels = DetectionLabel.ReadAll().Where(static label => label.Kind == LabelKind.Scored).ToList();
        var sources = new LabelSources(LabelSources.DefaultFolder);
        var store = new PostingStore();
        for (var number = 0; number < labels.Count; number++)
        {
            var counts = sources.Count(labels[number]);
            store.Add(number, counts);
            Console.Error.WriteLine($"{labels[number].Tag}: {counts.All.Count} n-grams");
        }

        List<string> tags = [.. labels.Select(static label => label.Tag.Value)];
        store.AddWords(
            tags,
            (Path.Combine(LabelSources.DefaultFolder, "close-words.tsv"), FeatureWeights.CloseWords),
            (Path.Combine(LabelSources.DefaultFolder, "frequent-words.tsv"), FeatureWeights.FrequentWords));
        var entries = store.Prune(most);
        var size = TableWriter.Write(arguments[0], tags, entries);
        Console.Error.WriteLine($"{arguments[0]}: {entries.Count} n-grams, {entries.Sum(static entry => entry.Postings.Count)} postings, {size} bytes");
        return 0;
    }
}
