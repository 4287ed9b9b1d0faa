using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>An amount of decades or centuries, e.g. TIMEX3 <c>P5DE</c>, <c>P2CE</c>.</summary>
/// <param name="Amount">How many, at least 1.</param>
/// <param name="IsCenturies">Centuries, not decades.</param>
public sealed record LongPeriodValue(int Amount, bool IsCenturies) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => string.Create(CultureInfo.InvariantCulture, $"P{Amount}{(IsCenturies ? "CE" : "DE")}");

    /// <inheritdoc/>
    public override string ToIso() => string.Create(CultureInfo.InvariantCulture, $"P{(long)Amount * (IsCenturies ? 100 : 10)}Y");

    /// <inheritdoc/>
    public override DateInterval? ToDays() => null;

    /// <summary>The same amount in years.</summary>
    public Period ToPeriod() => Period.FromYears(Amount * (IsCenturies ? 100 : 10));
}
