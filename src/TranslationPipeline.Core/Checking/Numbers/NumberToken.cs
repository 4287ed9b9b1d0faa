namespace TranslationPipeline.Checking;

/// <summary>A number written with digits.</summary>
/// <param name="Range">Where it stands, without sign, unit and ordinal ending.</param>
/// <param name="Digits">Its digits as ASCII, separators left out; the key of last resort.</param>
/// <param name="Values">The values it can mean: 1,234 is 1234 or 1.234; a scale word after it adds the scaled value.</param>
internal sealed record NumberToken(TextRange Range, string Digits, IReadOnlyList<decimal> Values)
{
    /// <summary>True when both can mean the same.</summary>
    public bool CanEqual(NumberToken other) => Values.Any(other.Values.Contains);
}
