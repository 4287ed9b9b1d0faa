using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>Ten years, e.g. TIMEX3 <c>199</c> for 1990 to 1999.</summary>
/// <param name="Decade">The year divided by ten, 0 to 999.</param>
public sealed record DecadeValue(int Decade) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => string.Create(CultureInfo.InvariantCulture, $"{Decade:000}");

    /// <inheritdoc/>
    public override string ToIso() => IsoText.Of(ToInterval());

    /// <inheritdoc/>
    public override DateInterval? ToDays() => ToInterval();

    /// <summary>First and last day.</summary>
    public DateInterval ToInterval() => new(new LocalDate(Math.Max(1, Decade * 10), 1, 1), new LocalDate((Decade * 10) + 9, 12, 31));
}
