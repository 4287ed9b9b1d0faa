using System.Globalization;
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
        ("dev/udhr.sentences.tsv", "udhr sentences", 97.5),
        ("dev/zxx.tsv", "zxx recall", 99),
    ];

    private static bool showLanguages;
    private static bool showConfusions;

    /// <summary>Runs the evaluation; exit code 0 even when goals are missed: it is a measurement.</summary>
    public static int Run(string[] arguments)
    {
        showLanguages = arguments.Contains("--languages");
        showConfusions = arguments.Contains("--confusions");
        if (DataFolder.Find() is not { } data)
        {
            Console.WriteLine("skipped: ../shared/data/langid is not there");
            return 0;
        }

        foreach (var (file, metric, goal) in Levels)
        {
            var score = Measure(Path.Combine(data, file));
            Print(metric, score.Macro, goal);
            Details(score);
        }

        return 0;
    }

    private static Score Measure(string path)
    {
        var score = new Score();
        foreach (var item in Item.ReadAll(path))
        {
            var answer = Score.Base(LanguageDetector.Default.Detect(item.Text).Language.Value);
            var right = Score.Base(item.Language);
            score.Add(right, answer, answer == right);
        }

        return score;
    }

    private static void Details(Score score)
    {
        if (showLanguages)
        {
            Console.WriteLine("    " + score.Languages);
        }

        if (showConfusions)
        {
            Console.WriteLine("    " + score.Confusions);
        }
    }

    private static void Print(string metric, double value, double goal) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{metric,-28} {value,8:F2} {goal,8:F2} {(value >= goal ? "pass" : "fail")}"));
}
