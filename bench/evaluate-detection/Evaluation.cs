using TranslationPipeline.Detection;

namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Runs all levels and prints the lines.</summary>
internal static class Evaluation
{
    private static readonly (string File, string Metric, double Goal)[] Levels =
    [
        ("dev/ntrex.single-words.tsv", "ntrex words", 83),
        ("dev/ntrex.word-pairs.tsv", "ntrex pairs", 92),
        ("dev/ntrex.segments.tsv", "ntrex segments", 94),
        ("dev/ntrex.sentences.tsv", "ntrex sentences", 97.5),
        ("dev/ntrex.documents.tsv", "ntrex documents", 99.3),
        ("dev/lingua.single-words.tsv", "lingua words", 81),
        ("dev/lingua.word-pairs.tsv", "lingua pairs", 92),
        ("dev/lingua.sentences.tsv", "lingua sentences", 96),
    ];

    private static readonly string[] MustKnow = ["kk", "ky", "uz", "tg", "mn", "be", "uk"];
    private static readonly string[] Romanized = ["ru-Latn", "kk-Latn", "ky-Latn", "uk-Latn", "ar-Latn", "fa-Latn", "hi-Latn", "ur-Latn"];

    /// <summary>Runs the evaluation; exit code 0 even when goals are missed: it is a measurement.</summary>
    public static int Run(string[] arguments)
    {
        if (DataFolder.Find() is not { } data)
        {
            Console.WriteLine("skipped: ../shared/data/langid is not there");
            return 0;
        }

        var report = new Report(arguments.Contains("--languages"), arguments.Contains("--confusions"));
        Func<int, LanguageDetector> detectors = arguments.Contains("--as-shipped") ? static _ => LanguageDetector.Default : new CrossValidation(data).For;
        Accuracy(data, report, detectors);
        MixedDocuments.Measure(Path.Combine(data, "dev/mixed-documents.jsonl"), LanguageDetector.Default, arguments.Contains("--languages"));
        Restricted(data, detectors);
        Robustness(data);
        NotLanguages(data, report);
        RomanizedTexts(data, report);
        Speed.Measure(data);
        return 0;
    }

    private static void Accuracy(string data, Report report, Func<int, LanguageDetector> detectors)
    {
        var calibration = new CalibrationError();
        foreach (var (file, metric, goal) in Levels)
        {
            var items = Item.ReadAll(Path.Combine(data, file));
            var sets = new SetCoverage();
            var score = Measure(items, detectors, metric is "ntrex documents" ? null : calibration, sets);
            Report.Line(metric, score.Macro, goal);
            report.Details(score);
            if (score.MacroFrom(30) is var enough && Math.Abs(enough - score.Macro) > 0.001)
            {
                Report.Line("  languages with 30 items", enough, goal);
            }

            if (metric == "ntrex sentences")
            {
                foreach (var language in MustKnow)
                {
                    Report.Line("  sentences " + language, score.Of(language), 99);
                }
            }

            if (metric is "ntrex pairs" or "ntrex segments" or "ntrex sentences" or "lingua sentences")
            {
                sets.Print("  " + metric);
            }

            if (metric.EndsWith("sentences", StringComparison.Ordinal))
            {
                Report.Line("  " + metric + " grouped", score.Grouped, metric[0] == 'n' ? 99.5 : 99.3);
            }
        }

        Report.LineAtMost("calibration error (ECE)", calibration.Value, 0.015);
    }

    private static void Robustness(string data)
    {
        var clean = Item.ReadAll(Path.Combine(data, "dev/ntrex.segments.tsv"));
        var upper = Item.ReadAll(Path.Combine(data, "dev/ntrex.upper-segments.tsv"));
        var marked = Item.ReadAll(Path.Combine(data, "dev/ntrex.markup-segments.tsv"));
        var languages = upper.Select(static item => item.Language).ToHashSet();

        // Both sets are made of the first hundred segments of each language.
        var first = clean.GroupBy(static item => item.Language).SelectMany(static group => group.Take(100)).ToList();
        var cased = first.Where(item => languages.Contains(item.Language)).ToList();
        Report.LineAtMost("upper case loses", Measure(cased).Macro - Measure(upper).Macro, 1);
        Report.Line("  upper case", Measure(upper).Macro, 0);

        Report.LineAtMost("placeholders lose", Measure(first).Macro - Measure(marked).Macro, 1);
        Report.LineAtMost("false zxx on segments, %", 100.0 * clean.Count(static item => Detect(item.Text) == "zxx") / clean.Count, 0.2);
    }

    private static void NotLanguages(string data, Report report)
    {
        var score = Measure(Item.ReadAll(Path.Combine(data, "dev/zxx.tsv")));
        Report.Line("zxx recall", score.Macro, 99);
        report.Details(score);
    }

    private static void RomanizedTexts(string data, Report report)
    {
        var texts = Item.ReadAll(Path.Combine(data, "romanized/dev.icu-sentences.tsv")).Where(static item => Romanized.Contains(item.Language)).ToList();
        var score = Measure(texts);
        Report.Line("romanised sentences", score.Macro, 85);
        report.Details(score);
        var latin = Item.ReadAll(Path.Combine(data, "dev/ntrex.sentences.tsv")).Concat(Item.ReadAll(Path.Combine(data, "dev/lingua.sentences.tsv"))).ToList();
        Report.LineAtMost("false romanised, %", 100.0 * latin.Count(static item => Romanized.Contains(Detect(item.Text))) / latin.Count, 0.5);
    }

    private static string Detect(string text) => LanguageDetector.Default.Detect(text).Language.Value;

    // The languages of a newsroom: --languages en,ru,kk,... is the cheapest accuracy there is.
    private static void Restricted(string data, Func<int, LanguageDetector> detectors)
    {
        string[] tags = ["en", "ru", "kk", "zh", "de", "fr", "es", "tr", "uz", "ky", "uk", "ar", "fa", "hr", "nb", "id", "cs", "pl", "pt", "it"];
        var allowed = tags.Select(LanguageTag.Parse).ToHashSet();
        var items = Item.ReadAll(Path.Combine(data, "dev/ntrex.segments.tsv")).Where(item => tags.Contains(Score.Base(item.Language))).ToList();
        Report.Line("segments, 20 languages allowed", Measure(items, detectors, allowed: allowed).Macro, Measure(items, detectors).Macro);
    }

    private static Score Measure(IEnumerable<Item> items) => Measure(items, static _ => LanguageDetector.Default);

    private static Score Measure(
        IEnumerable<Item> items, Func<int, LanguageDetector> detectors, CalibrationError? calibration = null, SetCoverage? sets = null, IReadOnlyCollection<LanguageTag>? allowed = null)
    {
        var score = new Score();
        var number = 0;
        foreach (var item in items)
        {
            var detection = detectors(number++).Detect(item.Text, allowed);
            var answer = Score.Base(detection.Language.Value);
            score.Add(Score.Base(item.Language), answer);
            sets?.Add(detection, Score.Base(item.Language));
            calibration?.Add(detection.Confidence, answer == Score.Base(item.Language));
        }

        return score;
    }
}
