using System.Globalization;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>The whole build: counts per label, values, pruning, file.</summary>
public static class TableBuild
{
    // Of more than two letters; those of three letters that stay have values for all labels in any case.
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
        var scripts = DetectionLabel.ReadAll().Where(static label => label.Kind == LabelKind.Scored).GroupBy(static label => label.Script).ToList();
        var stores = scripts.ConvertAll(static labels => Read([.. labels]));
        var weights = stores.SelectMany(static store => store.Weights).ToArray();
        Array.Sort(weights);
        var least = weights[Math.Max(0, weights.Length - most)];

        var models = new List<ScriptImage>();
        for (var k = 0; k < scripts.Count; k++)
        {
            var first = models.Sum(static model => model.LabelCount);
            models.Add(new ScriptImageBuilder(scripts[k].Count(), least).Build(stores[k], scripts[k].Key, first));
        }

        var size = TableWriter.Write(arguments[0], scripts.SelectMany(static labels => labels).Select(static label => label.Tag.Value), models);
        Console.Error.WriteLine($"{arguments[0]}: {size} bytes");
        return 0;
    }

    private static PostingStore Read(IReadOnlyList<DetectionLabel> labels)
    {
        var sources = new LabelSources(LabelSources.DefaultFolder);
        var weights = FeatureWeights.Read();
        var store = new PostingStore([.. labels.Select(static label => label.Tag.Value)], weights);
        for (var number = 0; number < labels.Count; number++)
        {
            store.Add(number, sources.Values(labels[number]));
            Console.Error.WriteLine(labels[number].Tag);
        }

        for (var feature = FeatureWeights.Orders; feature < weights.Length; feature++)
        {
            store.AddWords(FeatureWeights.Features[feature], weights[feature]);
        }

        return store;
    }
}
