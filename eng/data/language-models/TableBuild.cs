using System.Reflection;
using TranslationPipeline.Detection;
using TranslationPipeline.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>The whole build: counts per label, values, pruning, file.</summary>
public static class TableBuild
{
    private const int MostPerOrder = 30_000;
    private static readonly double[] Floor = [0, 8, 8, 8, 8, 8];

    /// <summary>Runs the build; the only argument is the file to write.</summary>
    /// <returns>Exit code: 0 done, 2 usage.</returns>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var path])
        {
            Console.Error.WriteLine("usage: dotnet run eng/data/build-language-models.cs -- FILE");
            return 2;
        }

        var labels = DetectionLabel.ReadAll().Where(static label => label.Kind == LabelKind.Scored).ToList();
        var entries = new Dictionary<string, List<Posting>>();
        for (var number = 0; number < labels.Count; number++)
        {
            var counts = Counts(labels[number]);
            if (counts is not null)
            {
                AddPostings(entries, number, counts);
            }
        }

        var size = TableWriter.Write(path, [.. labels.Select(static label => label.Tag.Value)], [.. entries.Select(static entry => (Hash(entry.Key), entry.Value))]);
        Console.Error.WriteLine($"{path}: {entries.Count} n-grams, {entries.Sum(static entry => entry.Value.Count)} postings, {size} bytes");
        return 0;
    }

    private static ulong Hash(string ngram) => NgramHash.Finish(ngram.Aggregate(NgramHash.Empty, NgramHash.Extend));

    private static NgramCounts? Counts(DetectionLabel label)
    {
        var models = typeof(TableBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "LinguaModels").Value!;
        var folder = Path.Combine(models, label.Tag.Value);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var counts = LinguaCounts.Read(folder);
        counts.KeepOnly(c => label.Script == Script.Hani ? Scripts.Of(c) is Script.Hani or Script.Hira or Script.Kana : Scripts.Of(c) == label.Script);
        return counts;
    }

    private static void AddPostings(Dictionary<string, List<Posting>> entries, int number, NgramCounts counts)
    {
        var letters = counts.All.Where(static pair => pair.Key.Length == 1).Sum(static pair => pair.Value);
        foreach (var order in counts.All.GroupBy(static pair => pair.Key.Length))
        {
            foreach (var (ngram, count) in order.OrderByDescending(static pair => pair.Value).Take(MostPerOrder))
            {
                var total = ngram.Length == 1 ? letters : counts[ngram[..^1]];
                var value = (Floor[ngram.Length] + Math.Log((double)count / Math.Max(count, total))) / NgramTable.Step;
                if (value >= 1)
                {
                    if (!entries.TryGetValue(ngram, out var postings))
                    {
                        entries[ngram] = postings = [];
                    }

                    postings.Add(new Posting(number, (sbyte)Math.Min(127, Math.Round(value))));
                }
            }
        }
    }
}
