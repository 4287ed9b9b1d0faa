using System.Globalization;
using System.Numerics;
using TranslationPipeline.Detection;
using TranslationPipeline.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>Fits the calibration of language identification on development texts and writes <c>detection-calibration.tsv</c>.</summary>
public static class Calibration
{
    // File, and how much its languages count against those of the other files.
    private static readonly (string File, float Weight)[] Files =
    [
        ("dev/ntrex.single-words.tsv", 1), ("dev/ntrex.word-pairs.tsv", 1), ("dev/ntrex.segments.tsv", 1), ("dev/ntrex.sentences.tsv", 1),
        ("dev/lingua.single-words.tsv", 1), ("dev/lingua.word-pairs.tsv", 1), ("dev/lingua.sentences.tsv", 0.5f),
        ("dev/udhr.sentences.tsv", 0.2f), ("dev/ntrex.documents.tsv", 0.2f),
        ("romanized/dev.icu-sentences.tsv", 0.2f), ("romanized/dev.icu-segments.tsv", 0.2f),
    ];

    /// <summary>Runs the calibration; arguments are the data folder and the file to write.</summary>
    /// <returns>Exit code: 0 done, 2 usage.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count != 2)
        {
            Console.Error.WriteLine("usage: dotnet run eng/data/calibrate-detection.cs -- DATA-FOLDER FILE");
            return 2;
        }

        var table = NgramTableReader.Read(EmbeddedTable.Open("language-models.tnl"));
        var labels = new LabelSet(table.Labels);
        var buckets = ScoreCombiner.Bounds.Select(static _ => new List<CalibrationItem>()).ToList();
        foreach (var (file, weight) in Files)
        {
            var rows = File.ReadLines(Path.Combine(arguments[0], file)).Select(static line => line.Split('\t', 2)).Where(static row => row.Length == 2).ToList();
            var counts = rows.CountBy(static row => row[0]).ToDictionary();
            foreach (var row in rows)
            {
                // Many lines under these two labels of that set are as good in the neighbour language.
                var trust = file.StartsWith("dev/lingua", StringComparison.Ordinal) && row[0] is ("ms" or "bs") ? 0.3f : 1;
                AddItem(buckets, table, labels, row[0], row[1], trust * weight / counts[row[0]]);
            }
        }

        using var writer = new StreamWriter(arguments[1]) { NewLine = "\n" };
        writer.WriteLine("# Weights of n-gram orders and biases of labels per bucket of length (upper bound in letters).");
        writer.WriteLine("# Written by eng/data/calibrate-detection.cs from development data only; sources and licences in docs/models/language-identification.md.");
        writer.WriteLine("letters\tfeature\tvalue\tsource");
        for (var index = 0; index < buckets.Count; index++)
        {
            CrossValidate(index, buckets[index]);
            Write(writer, ScoreCombiner.Bounds[index], Train(buckets[index]), table);
        }

        return 0;
    }

    private static CalibrationTrainer Train(IReadOnlyList<CalibrationItem> items)
    {
        var trainer = new CalibrationTrainer();
        trainer.Train(items);
        return trainer;
    }

    // Odd items judged by what even items taught, and the other way round.
    private static void CrossValidate(int index, List<CalibrationItem> items)
    {
        double right = 0;
        double confidence = 0;
        for (var half = 0; half < 2; half++)
        {
            var trainer = Train([.. items.Where((_, k) => k % 2 != half)]);
            foreach (var item in items.Where((_, k) => k % 2 == half))
            {
                var probabilities = trainer.Predict(item);
                var best = Array.IndexOf(probabilities, probabilities.Max());
                right += best == item.Truth ? item.Weight : 0;
                confidence += probabilities[best] * item.Weight;
            }
        }

        var total = items.Sum(static item => (double)item.Weight);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"up to {ScoreCombiner.Bounds[index]} letters: {items.Count} texts, cross-validated accuracy {100 * right / total:F2}, mean confidence {100 * confidence / total:F2}"));
    }

    private static void AddItem(List<List<CalibrationItem>> buckets, NgramTable table, LabelSet labels, string language, string text, float weight)
    {
        Span<int> scripts = stackalloc int[(int)Script.Zzzz + 1];
        scripts.Clear();
        var letters = new LetterBuffer(text.Length, scripts);
        NoiseGate.Read(text, ref letters);
        var script = MainScript.Of(letters);
        var numbers = Numbers(labels.Mask(script, null));
        var truth = Array.FindIndex(numbers, number => labels[number].Tag.Value == TagIn(language, script));
        if (letters.Letters > 0 && truth >= 0)
        {
            Span<int> sums = stackalloc int[ScoreBoard.Size];
            sums.Clear();
            var board = new ScoreBoard(sums);
            table.Score(letters.Span, board);
            table.ScoreWords(letters.Span, board);
            var count = letters.Count(script);
            var features = new float[numbers.Length * ScoreBoard.Features];
            for (var k = 0; k < features.Length; k++)
            {
                features[k] = (float)(board[(k % ScoreBoard.Features) + 1, numbers[k / ScoreBoard.Features]] * NgramTable.Step / ScoreCombiner.Scale(count));
            }

            buckets[ScoreCombiner.IndexOf(count)].Add(new CalibrationItem(truth, numbers, features, (float)ScoreCombiner.BiasScale(count), weight));
        }

        letters.Dispose();
    }

    // The data names a language by its usual script: sr and uz in the other one are labels of their own.
    private static string TagIn(string language, Script script) => (language, script) switch
    {
        ("sr", Script.Latn) => "sr-Latn",
        ("sr-Latn", Script.Cyrl) => "sr",
        ("zh-Hant", _) => "zh",
        _ => language,
    };

    private static int[] Numbers(ulong mask)
    {
        var numbers = new List<int>();
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            numbers.Add(BitOperations.TrailingZeroCount(rest));
        }

        return [.. numbers];
    }

    private static void Write(TextWriter writer, int bound, CalibrationTrainer trainer, NgramTable table)
    {
        for (var order = 1; order <= ScoreBoard.Features; order++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bound}\torder:{order}\t{trainer.Order(order):F4}\tcalibrate-detection"));
        }

        for (var label = 0; label < table.Labels.Length; label++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bound}\tbias:{table.Labels[label]}\t{trainer.Bias(label):F4}\tcalibrate-detection"));
        }
    }
}
