using System.Collections.Immutable;
using System.Globalization;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>Fits the calibration of language identification on development texts and writes <c>detection-calibration.tsv</c>.</summary>
public static class Calibration
{
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

        var table = LanguageDetector.OpenTable();
        var buckets = Fit(arguments[0], table, static _ => true);
        using var writer = new StreamWriter(arguments[1]) { NewLine = "\n" };
        writer.WriteLine("# Weight of the sum and biases of the labels per bucket of length (upper bound in letters).");
        writer.WriteLine("# Written by eng/data/calibrate-detection.cs from development data only; sources and licences in docs/models/language-identification.md.");
        writer.WriteLine("letters\tfeature\tvalue\tsource");
        for (var index = 0; index < buckets.Length; index++)
        {
            Write(writer, ScoreCombiner.Bounds[index], buckets[index], table);
        }

        return 0;
    }

    /// <summary>Fits one set of parameters per length on the texts whose line number <paramref name="uses"/> accepts.</summary>
    internal static ImmutableArray<LengthBucket> Fit(string folder, NgramTable table, Func<int, bool> uses)
    {
        var byBucket = CalibrationTexts.Read(folder, table, uses).ToLookup(static item => item.Bucket);
        return [.. Enumerable.Range(0, ScoreCombiner.Bounds.Length).Select(bucket => Fit([.. byBucket[bucket]], table))];
    }

    private static LengthBucket Fit(List<CalibrationItem> items, NgramTable table)
    {
        var bucket = CalibrationTrainer.Fit(items, table.Labels.Length);
        AnswerTuner.Tune(bucket, items, table.Labels);
        return bucket;
    }

    private static void Write(TextWriter writer, int bound, LengthBucket bucket, NgramTable table)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bound}\tsum\t{bucket.Weight:F4}\tcalibrate-detection"));
        for (var label = 0; label < table.Labels.Length; label++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bound}\tbias:{table.Labels[label]}\t{bucket.Biases[label]:F4}\tcalibrate-detection"));
        }
    }
}
