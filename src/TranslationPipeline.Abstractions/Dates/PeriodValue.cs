using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline;

/// <summary>An amount of time, e.g. TIMEX3 <c>P2D</c>, <c>P1Y6M</c>, <c>PT30M</c>.</summary>
/// <param name="Period">Years to seconds, not negative; as it was said, not normalised.</param>
public sealed record PeriodValue(Period Period) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => PeriodPattern.Roundtrip.Format(Period);

    /// <inheritdoc/>
    public override string ToIso() => PeriodPattern.Roundtrip.Format(Period);

    /// <inheritdoc/>
    public override DateInterval? ToDays() => null;
}
