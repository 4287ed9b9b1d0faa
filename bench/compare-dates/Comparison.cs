using System.Globalization;
using System.Text;
using System.Text.Json;
using TranslationPipeline.DatesEvaluation;

namespace TranslationPipeline.DatesComparison;

/// <summary>Two tables: right values of each peer on the same rows, and speed on the same news text.</summary>
internal static class Comparison
{
    public static int Run(string[] args)
    {
        var folder = DataFolder.Find();
        if (folder is null)
        {
            Console.Error.WriteLine("no data: ../shared/data/temporal is missing beside the repository");
            return 3;
        }

        List<IPeer> peers = [new OwnPeer(), new RecognizersPeer()];
        if (args.Length > 0 && Directory.Exists(Path.Combine(args[0], "node_modules", "chrono-node")))
        {
            peers.Add(new ChronoPeer(Path.GetFullPath(args[0])));
        }
        else
        {
            Console.Error.WriteLine("chrono-node is skipped: run bench/compare-dates/fetch-peers.sh FOLDER and give FOLDER");
        }

        var limit = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 150;
        Accuracy(folder, peers, limit);
        Speed(folder, peers);
        return 0;
    }

    // Relaxed span and value, F1, the values compared by the adapter of evaluate-dates for all alike.
    private static void Accuracy(string folder, List<IPeer> peers, int limit)
    {
        Console.WriteLine("suite/language | rows | " + string.Join(" | ", peers.Select(static p => p.Name)));
        var rows = Directory.GetFiles(Path.Combine(folder, "temporal"), "*.dev.jsonl").SelectMany(File.ReadLines).Select(static l => JsonDocument.Parse(l).RootElement)
            .GroupBy(static r => (Source: r.GetProperty("src").GetString()!.Split('/')[0], Language: r.GetProperty("lang").GetString()!)).OrderBy(static g => g.Key);
        foreach (var group in rows.Where(g => peers[0].Knows(g.Key.Language)))
        {
            var chosen = group.Take(limit).ToList();
            var texts = chosen.Select(static r => (r.GetProperty("text").GetString()!, r.GetProperty("anchor").GetString())).ToList();
            var cells = peers.Select(p => p.Knows(group.Key.Language) ? Score(group.Key.Source, chosen, p.ReadAll(group.Key.Language, texts, 0).Dates).ToString("0.000", CultureInfo.InvariantCulture) : "-");
            Console.WriteLine($"{group.Key.Source}/{group.Key.Language} | {chosen.Count} | {string.Join(" | ", cells)}");
        }
    }

    private static double Score(string source, List<JsonElement> rows, List<DateAnnotation>[] answers)
    {
        var (right, total) = (0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            total += answers[i].Count;
            foreach (var entity in rows[i].GetProperty("entities").EnumerateArray())
            {
                total++;
                var range = TextRange.At(entity.GetProperty("start").GetInt32(), entity.GetProperty("length").GetInt32());
                right += answers[i].Any(d => d.Range.Overlaps(range) && ValueComparer.Same(source, entity, entity.GetProperty("value"), d)) ? 2 : 0;
            }
        }

        return total == 0 ? 1 : right / (double)total;
    }

    private static void Speed(string folder, List<IPeer> peers)
    {
        Console.WriteLine("news text | MB | " + string.Join(" | ", peers.Select(static p => p.Name + " MB/s")) + " | ratios of the first");
        var file = Path.Combine(folder, "..", "langid", "dev", "ntrex.sentences.tsv");
        foreach (var language in new[] { "en", "de", "fr", "ru", "uk", "zh", "ja" })
        {
            var texts = File.ReadLines(file).Select(static l => l.Split('\t')).Where(c => c[0] == language).Select(static c => (c[1], (string?)"2022-01-10")).ToList();
            var megabytes = texts.Sum(static t => Encoding.UTF8.GetByteCount(t.Item1)) / 1e6;
            var rates = peers.Select(p => p.Knows(language) ? megabytes / p.ReadAll(language, texts, p.Rounds).Seconds : double.NaN).ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language} | {megabytes:0.000} | {string.Join(" | ", rates.Select(static r => r.ToString("0.000", CultureInfo.InvariantCulture)))} | {string.Join(" ", rates.Skip(1).Select(r => (rates[0] / r).ToString("0.0", CultureInfo.InvariantCulture)))}"));
        }
    }
}
