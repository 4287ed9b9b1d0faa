using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.Testing;

/// <summary>Any run of days, to judge queries by day without knowing how TIMEX3 writes it.</summary>
/// <param name="Days">The days it covers.</param>
internal sealed record PeriodForTest(DateInterval Days) : TemporalValue
{
    public override string ToTimex() => LocalDatePattern.Iso.Format(Days.Start);

    public override string ToIso() => $"{LocalDatePattern.Iso.Format(Days.Start)}/{LocalDatePattern.Iso.Format(Days.End)}";

    public override DateInterval? ToDays() => Days;
}
