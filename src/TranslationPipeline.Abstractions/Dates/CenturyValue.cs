using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>A century, e.g. TIMEX3 <c>19</c> for 1900 to 1999 as TIMEX3 counts them.</summary>
/// <param name="Century">The year divided by one hundred, 0 to 99.</param>
public sealed record CenturyValue(int Century) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => string.Create(CultureInfo.InvariantCulture, $"{Century:00}");

    /// <inheritdoc/>
    public override string ToIso() => IsoText.Of(ToInterval());

    /// <inheritdoc/>
    public override DateInterval? ToDays() => ToInterval();

    /// <summary>First and last day.</summary>
    public DateInterval ToInterval() => new(new LocalDate(Math.Max(1, Century * 100), 1, 1), new LocalDate((Century * 100) + 99, 12, 31));
}
