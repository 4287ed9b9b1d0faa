using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>A day of any year, e.g. TIMEX3 <c>XXXX-01-10</c>.</summary>
/// <param name="Date">Month and day.</param>
public sealed record AnnualDateValue(AnnualDate Date) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => string.Create(CultureInfo.InvariantCulture, $"XXXX-{Date.Month:00}-{Date.Day:00}");

    /// <inheritdoc/>
    public override string ToIso() => string.Create(CultureInfo.InvariantCulture, $"--{Date.Month:00}-{Date.Day:00}");

    /// <inheritdoc/>
    public override DateInterval? ToDays() => null;
}
