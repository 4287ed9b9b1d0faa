using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace TranslationPipeline.LanguageModels;

/// <summary>
/// Gets n-gram counts with word boundaries back out of the conditional probabilities of SearchPioneer.Lingua.
/// The models hold exact fractions of all runs of 1 to 5 letters inside words, so a run's count minus the counts of the
/// runs with one letter more before (after) it is the number of words that begin (end) with it.
/// </summary>
internal static class LinguaCounts
{
    private const int Longest = 5;
    private static readonly string[] Files = ["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"];

    /// <summary>Reads the models of one language.</summary>
    /// <param name="folder">Folder of the language in the package.</param>
    public static NgramCounts Read(string folder)
    {
        var runs = new Dictionary<string, long>[Longest + 1];
        for (var order = 1; order <= Longest; order++)
        {
            runs[order] = ReadOrder(Path.Combine(folder, Files[order - 1] + ".json.br"), order, runs[order - 1]);
        }

        var counts = new NgramCounts();
        counts.AddAll(runs.Skip(1).SelectMany(static order => order));
        if (runs[2].Count == 0)
        {
            return counts; // Chinese and Japanese models have single characters only
        }

        var starts = Without(runs, static run => run[1..]);
        var ends = Without(runs, static run => run[..^1]);
        var words = starts.Where(static pair => pair.Key.Length < Longest - 1).ToDictionary();
        foreach (var (run, count) in starts.Where(static pair => pair.Key.Length > 1))
        {
            words[run[..^1]] = words.GetValueOrDefault(run[..^1]) - count;
        }

        counts.AddAll(starts.Select(static pair => KeyValuePair.Create(" " + pair.Key, pair.Value)));
        counts.AddAll(ends.Select(static pair => KeyValuePair.Create(pair.Key + " ", pair.Value)));
        counts.AddAll(words.Where(static pair => pair.Key.Length < Longest - 1).Select(static pair => KeyValuePair.Create($" {pair.Key} ", pair.Value)));
        counts.Add(" ", starts.Where(static pair => pair.Key.Length == 1).Sum(static pair => Math.Max(0, pair.Value)));
        return counts;
    }

    // Counts of runs up to four letters, less those with a neighbour: what is left touches a boundary.
    private static Dictionary<string, long> Without(Dictionary<string, long>[] runs, Func<string, string> inner)
    {
        var rest = new Dictionary<string, long>();
        for (var order = 1; order < Longest; order++)
        {
            foreach (var (run, count) in runs[order])
            {
                rest[run] = count;
            }
        }

        for (var order = 2; order <= Longest; order++)
        {
            foreach (var (run, count) in runs[order])
            {
                rest[inner(run)] = rest.GetValueOrDefault(inner(run)) - count;
            }
        }

        return rest;
    }

    private static Dictionary<string, long> ReadOrder(string path, int order, Dictionary<string, long>? prefixes)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var stream = new BrotliStream(File.OpenRead(path), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(stream);
        var rows = json.RootElement.GetProperty("ngrams").EnumerateObject()
            .Select(static row => (Fraction: ParseFraction(row.Name), Runs: row.Value.GetString()!.Split(' ')))
            .ToList();
        var all = rows.Max(static row => row.Fraction.Denominator); // of single letters: the fractions are reduced
        var counts = new Dictionary<string, long>();
        foreach (var (fraction, runs) in rows)
        {
            foreach (var run in runs.Where(run => run.Length == order))
            {
                var total = prefixes is null ? all : prefixes.GetValueOrDefault(run[..^1]);
                counts[run] = (long)Math.Round((double)fraction.Numerator / fraction.Denominator * total);
            }
        }

        return counts;
    }

    private static (long Numerator, long Denominator) ParseFraction(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return (long.Parse(text.AsSpan(0, slash), CultureInfo.InvariantCulture), long.Parse(text.AsSpan(slash + 1), CultureInfo.InvariantCulture));
    }
}
