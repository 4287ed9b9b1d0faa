using TranslationPipeline.Detection;
using TranslationPipeline.LanguageModels;

namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Two detectors with the built-in table, each calibrated on the texts that the other one is judged by (odd and even lines).</summary>
internal sealed class CrossValidation(string data)
{
    private readonly LanguageDetector[] detectors = [.. Enumerable.Range(0, 2).Select(half => Calibrated(data, half))];

    /// <summary>The detector that never saw line <paramref name="number"/> of any file.</summary>
    public LanguageDetector For(int number) => detectors[number % 2];

    private static LanguageDetector Calibrated(string data, int half)
    {
        var table = LanguageDetector.OpenTable();
        return new LanguageDetector(table, new ScoreCombiner(Calibration.Fit(data, table, number => number % 2 != half)));
    }
}
