using System.Globalization;

namespace TranslationPipeline.LanguageModels;

/// <summary>
/// What the logarithms of each source count in the one sum of the table: <c>feature-weights.tsv</c>, fitted by <see cref="FeatureFit"/>.
/// One set for all lengths loses 0.1 points against a set per length.
/// </summary>
internal static class FeatureWeights
{
    /// <summary>Number of n-gram orders.</summary>
    public const int Orders = 5;

    /// <summary>The features: n-grams of 1 to 5 letters, then the word files by name.</summary>
    public static IReadOnlyList<string> Features { get; } = [.. Enumerable.Range(1, Orders).Select(static order => $"order {order}"), "close-words", "frequent-words"];

    /// <summary>File of the weights.</summary>
    public static string File => Path.Combine(LabelSources.DefaultFolder, "feature-weights.tsv");

    /// <summary>The weights, in the order of <see cref="Features"/>.</summary>
    public static double[] Read()
    {
        var weights = DataTable.Read(File).ToDictionary(static row => row[0], static row => double.Parse(row[1], CultureInfo.InvariantCulture));
        return [.. Features.Select(feature => weights[feature])];
    }
}
