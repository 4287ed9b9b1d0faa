using System.Globalization;
using System.Text.Json;
using TranslationPipeline.Normalization;
using TranslationPipeline.Normalization.Names;
using TranslationPipeline.Normalization.Names.Matching;
using TranslationPipeline.Text;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>
/// Estimates <c>name-channels.tsv</c> and <c>name-match-weights.tsv</c> from development pairs (and names of places of CLDR, where
/// given), and prints what to expect: weights are learnt from, and figures told of, pairs whose fold the channels have not seen.
/// </summary>
internal static class PairTraining
{
    private const int Folds = 5;
    private const double Penalty = 0.3;

    public static void Run(NameAuthority authority, string path, string? cldr, string? tables)
    {
        var rows = File.ReadLines(path).Skip(1).Select(static l => l.Split('\t'))
            .Select(c => (Kind: c[0], A: c[1], B: c[2], Same: c[3] == "same", Origin: c[4], Fold: Fold(c[5]), Count: Count(c[6]))).ToList();
        var places = cldr is null ? [] : Places(cldr);
        var evidence = new NameEvidence?[rows.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var channels = Channels(rows.Where(r => r.Fold != fold && r.Same && r.Origin != "cldr-localenames").Select(static r => (r.A, r.B)), places, out _);
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Fold == fold)
                {
                    evidence[i] = NameEvidence.Read(rows[i].A, rows[i].B, null, null, channels);
                }
            }
        }

        // Names in two scripts without a channel are compared by sound: learnt from all names in two scripts, read that way.
        var sounds = rows.Where(static r => r.Origin != "cldr-localenames").Select(static r => (r.Fold, Evidence: NameEvidence.Read(r.A, r.B, null, null, new Dictionary<Script, NameChannel>()), r.Same))
            .Where(static r => r.Evidence is { Group: NameEvidence.Sounds }).ToList();
        var known = rows.ConvertAll(r => NameMatcher.With(authority).Known(r.A, r.B));
        var scores = new double[rows.Count];
        var samples = Enumerable.Range(0, rows.Count).Where(i => evidence[i] is not null && (known[i] is null || rows[i].Origin is "handmade" or "nomenklatura-name_bench")).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Weights(samples.Where(i => rows[i].Fold != fold).Select(i => (evidence[i]!, rows[i].Same, Weight(rows[i].Origin))).Concat(sounds.Where(r => r.Fold != fold).Select(static r => (r.Evidence!, r.Same, 0.2))));
            foreach (var i in samples.Where(i => rows[i].Fold == fold))
            {
                scores[i] = evidence[i]!.HasPair && weights.TryGetValue(evidence[i]!.Group, out var w) ? evidence[i]!.Cap * LogisticTraining.Probability(evidence[i]!.Values, w) : 0;
            }
        }

        var results = rows.Select((r, i) => new PairResult(r.Kind, r.A, r.B, r.Same, r.Origin, known[i] ?? new NameMatch(scores[i], scores[i] >= NameMatcher.Threshold), evidence[i])).ToList();
        PairEvaluation.Report(results);
        PairEvaluation.Dump(results, Path.Combine(Path.GetTempPath(), "names", "pair-errors.txt"));
        if (tables is not null)
        {
            _ = Channels(rows.Where(static r => r.Same && r.Origin != "cldr-localenames").Select(static r => (r.A, r.B)), places, out var costs);
            Write(tables, costs, Weights(samples.Select(i => (evidence[i]!, rows[i].Same, Weight(rows[i].Origin))).Concat(sounds.Select(static r => (r.Evidence!, r.Same, 0.2)))));
        }
    }

    // What is written by hand and by users counts more than what was harvested.
    private static double Weight(string origin) => origin switch { "handmade" => 2, "nomenklatura-name_bench" => 2, _ => 1 };

    private static Dictionary<string, double[]> Weights(IEnumerable<(NameEvidence Evidence, bool Same, double Weight)> rows)
    {
        var all = rows.Where(static r => r.Evidence.HasPair).ToList();
        return all.GroupBy(static r => r.Evidence.Group, StringComparer.Ordinal).ToDictionary(
            static g => g.Key,
            g => LogisticTraining.Train(
                [.. g.Select(static r => (r.Evidence.Values, r.Same, r.Weight)), .. g.Count() > 400 ? [] : all.Where(r => r.Evidence.Group != g.Key).Select(static r => (r.Evidence.Values, r.Same, r.Weight * 0.1))], Penalty),
            StringComparer.Ordinal);
    }

    private static Dictionary<Script, NameChannel> Channels(IEnumerable<(string A, string B)> pairs, List<(string A, string B)> places, out Dictionary<Script, Dictionary<string, Dictionary<string, double>>> costs)
    {
        var byScript = new Dictionary<Script, List<List<(string[] Units, string Latin)[]>>>();
        foreach (var (a, b) in pairs.Concat(places))
        {
            var (other, latin) = NameForm.ScriptOf(a) == Script.Latn ? (b, a) : (a, b);
            var script = NameForm.ScriptOf(other);
            if (NameForm.ScriptOf(latin) != Script.Latn || script is Script.Latn or Script.Zyyy or Script.Hani)
            {
                continue;
            }

            var ways = Ways(NameTokens.Read(other, null), NameTokens.Read(latin, null)).ToList();
            if (ways.Count > 0)
            {
                (byScript.TryGetValue(script, out var list) ? list : byScript[script] = []).Add(ways);
            }
        }

        costs = [];
        var result = new Dictionary<Script, NameChannel>();
        foreach (var (script, examples) in byScript.Where(static s => s.Value.Count >= 20))
        {
            result[script] = ChannelTraining.Train(examples, out var learnt);
            costs[script] = learnt;
        }

        return result;
    }

    private static IEnumerable<(string[] Units, string Latin)[]> Ways(List<NameToken> other, List<NameToken> latin)
    {
        other = other.FindAll(static t => t.Symbols.Length > 0);
        if (other.Count == latin.Count)
        {
            yield return [.. other.Zip(latin, static (o, l) => (o.Symbols, l.Key))];
            if (other.Count == 2)
            {
                yield return [(other[0].Symbols, latin[1].Key), (other[1].Symbols, latin[0].Key)];
            }

            if (other.Count == 3)
            {
                yield return [(other[0].Symbols, latin[2].Key), (other[1].Symbols, latin[0].Key), (other[2].Symbols, latin[1].Key)];
            }
        }
        else if (other is [{ Script: Script.Hang } only] && latin.Count is 2 or 3)
        {
            foreach (var reading in NameReadings.Of(other, latin).Where(static r => r.Count == 2))
            {
                yield return [(reading[0].Symbols, latin[0].Key), (reading[1].Symbols, string.Concat(latin.Skip(1).Select(static t => t.Key)))];
                yield return [(reading[0].Symbols, latin[^1].Key), (reading[1].Symbols, string.Concat(latin.SkipLast(1).Select(static t => t.Key)))];
            }
        }
    }

    private static List<(string A, string B)> Places(string cldr)
    {
        var english = Cities(cldr, "en");
        var result = new List<(string, string)>();
        foreach (var language in (string[])["ar", "fa", "ur", "he", "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "el", "hy", "ka", "hi", "mr", "ne", "bn", "ta", "te", "kn", "ml", "gu", "pa", "th", "lo", "km", "my", "am", "ja", "ko", "si", "ps"])
        {
            foreach (var (zone, name) in Cities(cldr, language))
            {
                result.Add((name, english.GetValueOrDefault(zone) ?? zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ')));
            }
        }

        return result;
    }

    private static Dictionary<string, string> Cities(string cldr, string language)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(cldr, "cldr-dates-full", "package", "main", language, "timeZoneNames.json")));
        Read(json.RootElement.GetProperty("main").GetProperty(language).GetProperty("dates").GetProperty("timeZoneNames").GetProperty("zone"), "");
        return result;

        void Read(JsonElement element, string zone)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name == "exemplarCity" && property.Value.ValueKind == JsonValueKind.String)
                {
                    result[zone] = property.Value.GetString()!;
                }
                else if (property.Value.ValueKind == JsonValueKind.Object)
                {
                    Read(property.Value, zone + "/" + property.Name);
                }
            }
        }
    }

    private static void Write(string tables, Dictionary<Script, Dictionary<string, Dictionary<string, double>>> channels, Dictionary<string, double[]> weights)
    {
        var channelPath = Path.Combine(tables, "name-channels.tsv");
        var letters = File.ReadLines(channelPath).First(static l => l.StartsWith("Latn", StringComparison.Ordinal));
        using (var writer = new StreamWriter(channelPath) { NewLine = "\n" })
        {
            writer.WriteLine("# How the units of a script are spelled in Latin letters: spelling:cost, cost = -10 ln probability. ^ = at the start of a word. Latn = letters by chance.");
            writer.WriteLine("# Generated by bench/evaluate-names train.");
            writer.WriteLine("script\tunit\tspellings\tsource");
            writer.WriteLine(letters);
            foreach (var (script, units) in channels.OrderBy(static c => c.Key.ToString(), StringComparer.Ordinal))
            {
                foreach (var (unit, spellings) in units.OrderBy(static u => u.Key, StringComparer.Ordinal))
                {
                    writer.WriteLine($"{script}\t{unit}\t{string.Join(' ', spellings.OrderBy(static s => s.Value).ThenBy(static s => s.Key, StringComparer.Ordinal).Select(static s => $"{s.Key}:{Math.Round(s.Value * 10)}"))}\testimated");
                }
            }
        }

        using var weightWriter = new StreamWriter(Path.Combine(tables, "name-match-weights.tsv")) { NewLine = "\n" };
        weightWriter.WriteLine("# What speaks for (positive) and against two names being one, by the scripts they are in. Generated by bench/evaluate-names train.");
        weightWriter.WriteLine("group\tevidence\tweight\tsource");
        foreach (var (group, values) in weights.OrderBy(static w => w.Key, StringComparer.Ordinal))
        {
            for (var i = 0; i < values.Length; i++)
            {
                weightWriter.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group}\t{NameEvidence.Names[i]}\t{values[i]:F3}\testimated"));
            }
        }
    }

    private static int Fold(string cluster) => (int)(NameKey.Hash(cluster) % Folds);

    private static int Count(string note) => note.StartsWith("count=", StringComparison.Ordinal) ? int.Parse(note[6..], CultureInfo.InvariantCulture) : 1;
}
