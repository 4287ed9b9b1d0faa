using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>Probabilities as people read them.</summary>
internal static class Percent
{
    /// <summary>E.g. <c>97%</c>; rounded down, so that 100% means certain.</summary>
    public static string Of(double probability) => Math.Floor(Math.Clamp(probability, 0, 1) * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
