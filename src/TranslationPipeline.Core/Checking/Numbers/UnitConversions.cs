namespace TranslationPipeline.Checking;

/// <summary>Measures that translators convert: miles, feet, inches, pounds, gallons, acres, degrees Fahrenheit.</summary>
internal static class UnitConversions
{
    // NIST SP 811 (2008), appendix B; rounding is the translator's, so one part in thirty is allowed.
    private static readonly decimal[] Ratios = [1.609m, 2.54m, 0.3048m, 0.4536m, 3.785m, 0.4047m, 28.35m, 0.9144m];

    /// <summary>True when one value is the other in another unit. Small whole numbers never are: any two of them would fit.</summary>
    public static bool Relates(decimal a, decimal b)
    {
        var (small, large) = a < b ? (a, b) : (b, a);
        if (small <= 0 || large < 10 || large > 1_000_000)
        {
            return false;
        }

        return Ratios.Any(ratio => IsNear(large, small * (ratio < 1 ? 1 / ratio : ratio))) || Math.Abs(((large - 32) / 1.8m) - small) <= 1;
    }

    private static bool IsNear(decimal a, decimal b) => Math.Abs(a - b) * 30 <= b;
}
