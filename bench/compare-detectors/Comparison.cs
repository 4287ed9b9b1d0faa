using System.Globalization;
using TranslationPipeline.DetectionEvaluation;

namespace TranslationPipeline.DetectionComparison;

/// <summary>Runs every peer over the same items and prints accuracy and speed.</summary>
internal static class Comparison
{
    private static readonly (string File, string Name)[] Levels =
    [
        ("dev/ntrex.single-words.tsv", "ntrex words"), ("dev/ntrex.word-pairs.tsv", "ntrex pairs"),
        ("dev/ntrex.segments.tsv", "ntrex segments"), ("dev/ntrex.sentences.tsv", "ntrex sentences"),
        ("dev/lingua.single-words.tsv", "lingua words"), ("dev/lingua.word-pairs.tsv", "lingua pairs"), ("dev/lingua.sentences.tsv", "lingua sentences"),
    ];

    public static int Run(string[] arguments)
    {
        if (DataFolder.Find() is not { } data)
        {
            Console.WriteLine("skipped: ../shared/data/langid is not there");
            return 0;
        }

        var perLanguage = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 40;
        var levels = Levels.Select(level => (level.Name, Items: Sample(Path.Combine(data, level.File), perLanguage))).ToList();
        var languages = levels.SelectMany(static level => level.Items).Select(static item => Score.Base(item.Language)).ToHashSet();
        Console.WriteLine("detector\tset\t" + string.Join('\t', levels.Select(static level => level.Name)));
        var speeds = new SpeedRatios();
        var rows = new List<string>();
        var results = new Dictionary<string, List<double>>();
        HashSet<string>? ofLingua = null;
        foreach (var peer in Peers(arguments.Length > 0 ? arguments[0] : null, languages))
        {
            var all = new List<double>();
            var rates = new List<string>();
            results[peer.Name] = [];
            ofLingua ??= peer is LinguaPeer lingua ? [.. lingua.Languages] : null;
            foreach (var (name, items) in levels)
            {
                List<string> texts = [.. items.Select(static item => item.Text)];
                rates.Add(peer is NodePeer ? "-" : Number(speeds.Measure(peer, name, texts), "F0"));
                var answers = peer.DetectAll(texts);
                all.Add(Measure(items, answers, languages));
                results[peer.Name].Add(Measure(items, answers, ofLingua ?? languages));
            }

            Console.WriteLine($"{peer.Name}\tall 53\t" + string.Join('\t', all.Select(static value => Number(value, "F2"))));
            Console.WriteLine($"{peer.Name}\tLingua's 50\t" + string.Join('\t', results[peer.Name].Select(static value => Number(value, "F2"))));
            rows.Add($"{peer.Name}\ttexts per CPU second\t" + string.Join('\t', rates));
        }

        rows.ForEach(Console.WriteLine);
        for (var level = 0; level < levels.Count; level++)
        {
            var (own, lingua) = (results[OwnDetector.PeerName][level], results[LinguaPeer.PeerName][level]);
            Console.WriteLine($"{levels[level].Name + ": over Lingua on its 50 languages",-50} {Number(own - lingua, "F2"),10} {"0.0",10} {(own >= lingua ? "pass" : "fail")}");
        }

        speeds.Report(OwnDetector.PeerName, LinguaPeer.PeerName, FastTextPeer.PeerName);
        return 0;
    }

    // Lingua first: the others are judged on its languages, too.
    private static IEnumerable<IPeer> Peers(string? folder, HashSet<string> languages)
    {
        yield return new LinguaPeer(languages);
        yield return new OwnDetector();
        if (folder is null)
        {
            Console.Error.WriteLine("skipped: CLD2, fastText, cld3-asm, eld (give the folder that fetch-peers.sh filled)");
            yield break;
        }

        folder = Path.GetFullPath(folder);
        foreach (var (path, create) in ((string, Func<string, IPeer>)[])[
            ("lid.176.ftz", static path => new FastTextPeer(path)),
            ("cld2/usr/lib/x86_64-linux-gnu/libcld2.so.0", static path => new Cld2Peer(path)),
            ("node_modules/cld3-asm", path => new NodePeer("cld3-asm", folder)),
            ("node_modules/eld", path => new NodePeer("eld", folder))])
        {
            var full = Path.Combine(folder, path);
            if (Path.Exists(full))
            {
                yield return create(full);
            }
            else
            {
                Console.Error.WriteLine($"skipped: {path} is not there");
            }
        }
    }

    private static List<Item> Sample(string path, int perLanguage) =>
        [.. Item.ReadAll(path).GroupBy(static item => item.Language).SelectMany(group => group.Take(perLanguage))];

    private static double Measure(List<Item> items, string[] answers, HashSet<string> languages)
    {
        var score = new Score();
        for (var i = 0; i < items.Count; i++)
        {
            var language = Score.Base(items[i].Language);
            if (languages.Contains(language))
            {
                score.Add(language, Score.Base(answers[i]));
            }
        }

        return score.Macro;
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
