using TranslationPipeline.Detection;
using TranslationPipeline.LanguageModels;

namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Two detectors with the built-in table, each calibrated on the texts that the other one is judged by (odd and even lines).</summary>
internal sealed class CrossValidation
{
    private readonly LanguageDetector[] detectors;

    public CrossValidation(string data)
    {
        var table = LanguageDetector.OpenTable();
        detectors = [.. Enumerable.Range(0, 2).Select(half => new LanguageDetector(table, new ScoreCombiner(Calibration.Fit(data, table, number => number % 2 != half))))];
    }

    /// <summary>The detector that never saw line <paramref name="number"/> of any file.</summary>
    public LanguageDetector For(int number) => detectors[number % 2];
}
