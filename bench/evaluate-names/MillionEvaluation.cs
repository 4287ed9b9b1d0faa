using System.Diagnostics;
using System.Globalization;
using TranslationPipeline.Normalization;
using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>
/// An authority of a million generated persons (Russian and English forms, spellings generated as for real ones): how large it is, how fast
/// it loads and how fast texts are read with it. Built once into a file; measured in a process of its own.
/// </summary>
internal static class MillionEvaluation
{
    private const int Persons = 1_000_000;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(4);
    private const double GoalMegabytes = 256;
    private const double GoalLoad = 1;
    private const double GoalLookUp = 50;
    private const double GoalStage = 20;
    private const double GoalEdit = 1;
    private static readonly string[] Syllables = ["ба", "бе", "бо", "ва", "ви", "га", "гор", "да", "ди", "дро", "жа", "за", "зо", "ка", "кар", "ки", "ко", "кур", "ла", "ле", "лу", "ма", "мар", "ми", "му", "на", "ни", "ну", "па", "пе", "по", "ра", "ре", "ро", "са", "се", "со", "су", "та", "те", "ти", "то", "ту", "ха", "ша", "ши", "чи", "тюр"];
    private static readonly string[] Endings = ["ов", "ев", "ин", "ский", "енко", "баев", "хан", "ук", "янов", "ченко"];
    private static readonly string[] Given = ["Александр", "Алексей", "Анна", "Бахыт", "Виктор", "Галина", "Дмитрий", "Евгений", "Ерлан", "Жанар", "Игорь", "Камила", "Лев", "Марат", "Нурлан", "Ольга", "Пётр", "Руслан", "Светлана", "Тимур", "Ульяна", "Фёдор", "Юрий", "Яков"];

    public static void Build(string path)
    {
        var watch = Stopwatch.StartNew();
        var layer = NameLayer.Compile(Records(), true, 0);
        using (var stream = File.Create(path))
        {
            NameImage.Write(stream, layer);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"built {layer.Count} entries, {layer.Index.Count} keys, {new FileInfo(path).Length / 1e6:F0} MB in {watch.Elapsed.TotalSeconds:F0} s"));
    }

    public static void Run(string path, string prose)
    {
        var before = Process.GetCurrentProcess().WorkingSet64;
        var watch = Stopwatch.StartNew();
        NameAuthority authority;
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0))
        {
            authority = NameAuthority.Read(stream);
        }

        Report("load, s", watch.Elapsed.TotalSeconds, GoalLoad, below: true);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        Report("memory of the authority (working set that it adds), MB", (process.WorkingSet64 - before) / 1e6, GoalMegabytes, below: true);
        watch.Restart();
        var edited = authority.With(new Glossary("edits") { Concepts = [new Concept("generated:17") { Kind = "person", Terms = [Term("Касым-Жомарт", "Токаев", "ru"), Term("Kassym-Jomart", "Tokayev", "en")] }] });
        Report("an edit is live, s", watch.Elapsed.TotalSeconds, GoalEdit, below: true);
        foreach (var language in new[] { "en", "ru", "de" })
        {
            Measure(authority, language, prose);
        }

        GC.KeepAlive(edited);
    }

    private static void Measure(NameAuthority authority, string language, string prose)
    {
        var tag = LanguageTag.Parse(language);
        var texts = File.ReadLines(prose).Where(l => l.StartsWith(language + "\t", StringComparison.Ordinal)).Select(static l => l[3..]).ToArray();
        var bytes = texts.Sum(static t => System.Text.Encoding.UTF8.GetByteCount(t));
        var inputs = texts.Select(t => new PassInput(t, tag, [], new DocumentContext { Language = tag })).ToArray();
        var hits = 0;
        var free = inputs.Where(i => LookUp(authority, i) == 0).ToArray();
        var lookUp = Best(() => hits = inputs.Sum(i => LookUp(authority, i)));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (var input in free)
        {
            LookUp(authority, input);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var stage = NormalizeStage.Create(authority);
        var whole = Best(() =>
        {
            foreach (var text in texts)
            {
                FuzzEvaluation.Run(stage, text, language);
            }
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {texts.Length} texts, {bytes / 1e6:F2} MB, {hits} names; {free.Length} texts without names"));
        Report($"look-up alone, MB/s, {language}", bytes / lookUp / 1e6, GoalLookUp, below: false);
        Report($"whole stage, MB/s, {language}", bytes / whole / 1e6, GoalStage, below: false);
        Report($"bytes allocated by the look-up on texts without names, {language}", allocated, 0, below: true);
    }

    // The best of many rounds: the first ones are also spent on compiling.
    private static double Best(Action action)
    {
        var best = double.MaxValue;
        for (var all = Stopwatch.StartNew(); all.Elapsed < Enough;)
        {
            var watch = Stopwatch.StartNew();
            action();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static int LookUp(NameAuthority authority, PassInput input)
    {
        var words = NameWords.Rent(input.Text, out var count);
        var hits = new NameScanner(input, authority, words.AsSpan(0, count)).Scan()?.Count ?? 0;
        System.Buffers.ArrayPool<NameWord>.Shared.Return(words);
        return hits;
    }

    private static IEnumerable<NameRecord> Records()
    {
        var random = new Random(4);
        var romanizer = Romanizer.Find("bgnpcgn-rus-Cyrl-Latn-1947")!;
        var latin = new Dictionary<string, string>();
        for (var i = 0; i < Persons; i++)
        {
            // 300,000 family names, so that three persons share one.
            var seed = random.Next(300_000);
            var family = string.Concat(Pick(Syllables, seed), Pick(Syllables, seed / Syllables.Length), Pick(Syllables, seed / Syllables.Length / Syllables.Length), Pick(Endings, seed * 31 / 7));
            family = string.Concat(family[..1].ToUpperInvariant(), family.AsSpan(1));
            var given = Given[random.Next(Given.Length)];
            yield return new NameRecord(
                new Concept($"generated:{i}") { Kind = "person", Terms = [Term(given, family, "ru"), Term(Latin(given), Latin(family), "en")] },
                ["generated", "generated"],
                [],
                []);
        }

        string Latin(string name)
        {
            if (!latin.TryGetValue(name, out var known))
            {
                latin.Add(name, known = romanizer.Romanize(name));
            }

            return known;
        }
    }

    private static string Pick(string[] from, int number) => from[number % from.Length];

    private static Term Term(string given, string family, string language) => new(LanguageTag.Parse(language), $"{given} {family}") { Parts = new NameParts(given, null, family) };

    private static void Report(string name, double value, double goal, bool below) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:F2}, goal {goal}, {((below ? value <= goal : value >= goal) ? "pass" : "fail")}"));
}
