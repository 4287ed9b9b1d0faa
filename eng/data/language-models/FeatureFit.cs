using System.Globalization;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>Fits <c>feature-weights.tsv</c> on development texts.</summary>
public static class FeatureFit
{
    // Only ratios count; this sum of the n-gram weights lets the values fill a byte.
    private const double SumOfOrders = 1.65;

    /// <summary>Runs the fit; arguments are the data folder, the file to write and, optionally, to use every how manieth line (default 4).</summary>
    /// <returns>Exit code: 0 done, 2 usage.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count is not (2 or 3))
        {
            Console.Error.WriteLine("usage: dotnet run eng/data/fit-language-weights.cs -- DATA-FOLDER FILE [EVERY]");
            return 2;
        }

        var every = arguments.Count == 3 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 4;
        var items = FeatureTexts.Read(arguments[0], number => number % every == 0);
        var trainer = new FeatureTrainer(FeatureWeights.Read(), DetectionLabel.ReadAll().Count(static label => label.Kind == LabelKind.Scored));
        var (first, last) = trainer.Train(items);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{items.Count} texts, loss {first:F4} before, {last:F4} after"));

        var scale = SumOfOrders / trainer.Weights.Take(FeatureWeights.Orders).Sum();
        using var writer = new StreamWriter(arguments[1]) { NewLine = "\n" };
        writer.WriteLine("# What the logarithms of each source count in the one sum of the table; orders are n-grams of so many letters. Written by eng/data/fit-language-weights.cs.");
        writer.WriteLine("feature\tweight\tsource");
        for (var feature = 0; feature < trainer.Weights.Length; feature++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{FeatureWeights.Features[feature]}\t{scale * trainer.Weights[feature]:F3}\tfit-language-weights"));
        }

        return 0;
    }
}
