using TranslationPipeline.Detection;
using TranslationPipeline.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>The development texts as the combiner sees them.</summary>
internal static class CalibrationTexts
{
    // File, and how much its languages count against those of the other files.
    private static readonly (string File, float Weight)[] Files =
    [
        ("dev/ntrex.single-words.tsv", 1), ("dev/ntrex.word-pairs.tsv", 1), ("dev/ntrex.segments.tsv", 1), ("dev/ntrex.sentences.tsv", 1),
        ("dev/lingua.single-words.tsv", 1), ("dev/lingua.word-pairs.tsv", 1), ("dev/lingua.sentences.tsv", 1),
        ("dev/udhr.sentences.tsv", 0.2f), ("dev/ntrex.documents.tsv", 0.2f),
        ("romanized/dev.icu-sentences.tsv", 0.2f), ("romanized/dev.icu-segments.tsv", 0.2f),
    ];

    /// <summary>Reads the texts whose line number in their file <paramref name="uses"/> accepts.</summary>
    public static List<CalibrationItem> Read(string folder, NgramTable table, Func<int, bool> uses)
    {
        var items = new List<CalibrationItem>();
        var labels = new LabelSet(table.Labels);
        foreach (var (language, text, weight, trust) in Rows(folder, uses))
        {
            Add(items, table, labels, language, text, weight, trust);
        }

        return items;
    }

    /// <summary>The texts with their weights in training: every language of a file weighs the same.</summary>
    public static IEnumerable<(string Language, string Text, float Weight, float Trust)> Rows(string folder, Func<int, bool> uses)
    {
        foreach (var (file, weight) in Files)
        {
            var rows = File.ReadLines(Path.Combine(folder, file)).Select(static line => line.Split('\t', 2)).Where(static row => row.Length == 2)
                .Where((_, number) => uses(number)).ToList();
            var counts = rows.CountBy(static row => Language(row[0])).ToDictionary();
            foreach (var row in rows)
            {
                yield return (row[0], row[1], weight / counts[Language(row[0])], file.StartsWith("dev/lingua", StringComparison.Ordinal) ? Trust(row[0]) : 1);
            }
        }
    }

    /// <summary>The label for a text of a language in a script; the data names a language by its usual script: sr and uz in the other one are labels of their own.</summary>
    public static string TagIn(string language, Script script) => (language, script) switch
    {
        ("sr", Script.Latn) => "sr-Latn",
        ("sr-Latn", Script.Cyrl) => "sr",
        ("zh-Hant", _) => "zh",
        _ => language,
    };

    private static string Language(string label) => label.Split('-')[0];

    // Most lines under ms of the Lingua set are as good Indonesian. Those under bs stand between Croatian and Serbian and lose against each unless they count twice.
    private static float Trust(string label) => label switch { "ms" => 0.3f, "bs" => 2, _ => 1 };

    private static void Add(List<CalibrationItem> items, NgramTable table, LabelSet labels, string language, string text, float weight, float trust)
    {
        Span<int> scripts = stackalloc int[(int)Script.Zzzz + 1];
        scripts.Clear();
        var letters = new LetterBuffer(text.Length, scripts);
        NoiseGate.Read(text, ref letters);
        var model = table.Of(MainScript.Of(letters));
        var truth = model is null ? -1 : Enumerable.Range(0, model.LabelCount).FirstOrDefault(k => labels[model.FirstLabel + k].Tag.Value == TagIn(language, model.Script), -1);
        if (letters.Letters > 0 && truth >= 0)
        {
            Span<int> sums = stackalloc int[ScriptModel.MostLabels];
            sums.Clear();
            table.Score(model!, letters.Span, sums);
            var count = letters.Count(model!.Script);
            var scaled = new float[model.LabelCount];
            for (var k = 0; k < scaled.Length; k++)
            {
                scaled[k] = (float)(sums[k] * NgramTable.Step / ScoreCombiner.Scale(count));
            }

            items.Add(new CalibrationItem(truth, model.FirstLabel, scaled, (float)ScoreCombiner.BiasScale(count), weight, trust, ScoreCombiner.IndexOf(count)));
        }

        letters.Dispose();
    }
}
