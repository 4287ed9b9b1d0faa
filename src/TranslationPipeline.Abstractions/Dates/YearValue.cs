using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>A calendar year, e.g. TIMEX3 <c>2022</c>; years before the common era are zero or negative (<c>BC0044</c> is -43).</summary>
/// <param name="Year">Astronomical year, -9997 to 9999.</param>
public sealed record YearValue(int Year) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => Year > 0
        ? Year.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"BC{1 - Year:0000}");

    /// <inheritdoc/>
    public override string ToIso() => Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override DateInterval? ToDays() => new(new LocalDate(Year, 1, 1), new LocalDate(Year, 12, 31));
}
