namespace TranslationPipeline.LanguageModels;

/// <summary>
/// What the logarithms of each source count in the one sum of the table. Fitted by softmax regression on the development texts with a
/// separate sum per source, once; one set for all lengths loses 0.1 points against a set per length.
/// </summary>
internal static class FeatureWeights
{
    /// <summary>Word starts of <c>close-words.tsv</c>.</summary>
    public const double CloseWords = 1.0;

    /// <summary>Word starts and words of <c>frequent-words</c>.</summary>
    public const double FrequentWords = 1.2;

    /// <summary>N-grams of 1 to 5 letters.</summary>
    public static ReadOnlySpan<double> Orders => [0.365, 0.351, 0.380, 0.177, 0.376];
}
