using CsCheck;
using NodaTime;

namespace TranslationPipeline.Tests.Dates;

public class TemporalValueReaderTests
{
    private static readonly Gen<LocalDate> Days = Gen.Int[0, 3_652_000].Select(static n => new LocalDate(1, 1, 1).PlusDays(n));
    private static readonly Gen<LocalTime> Times = Gen.Int[0, 86_399].Select(static s => LocalTime.FromSecondsSinceMidnight(s));
    private static readonly Gen<Period> Periods = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 40], Gen.Int[1, 400], Gen.Int[0, 90]).Select(static (y, m, d, h) => new PeriodBuilder { Years = y, Months = m, Days = d, Hours = h }.Build());

    private static readonly Gen<TemporalValue> Points = Gen.OneOf<TemporalValue>(
        Days.Select(static d => (TemporalValue)new DayValue(d)),
        Days.Select(static d => (TemporalValue)new YearMonthValue(d.ToYearMonth())),
        Gen.Int[-43, 9999].Select(static y => (TemporalValue)new YearValue(y)),
        Days.Select(static d => (TemporalValue)new QuarterValue(d.Year, ((d.Month - 1) / 3) + 1)),
        Days.Select(static d => (TemporalValue)new HalfYearValue(d.Year, ((d.Month - 1) / 6) + 1)),
        Days.Select(static d => (TemporalValue)WeekValue.Of(d.Year is 1 or > 9990 ? new LocalDate(2022, 1, 1) : d, d.Day % 2 == 0)),
        Days.Select(static d => (TemporalValue)new SeasonValue(Math.Min(d.Year, 9998), (Season)(d.Day % 4))),
        Gen.Int[0, 999].Select(static d => (TemporalValue)new DecadeValue(d)),
        Gen.Int[0, 99].Select(static c => (TemporalValue)new CenturyValue(c)),
        Days.Select(static d => (TemporalValue)new AnnualDateValue(new AnnualDate(d.Month, d.Day))),
        Times.Select(static t => (TemporalValue)new TimeOfDayValue(t, TimePrecision.Second)),
        Gen.Select(Days, Times).Select(static (d, t) => (TemporalValue)new DayTimeValue(d + t, TimePrecision.Second)),
        Gen.Select(Days, Times, Gen.Int[-72, 72]).Select(static (d, t, o) => (TemporalValue)new ZonedTimeValue((d + t).WithOffset(Offset.FromSeconds(o * 900)), TimePrecision.Second)),
        Gen.Select(Days, Gen.Int[0, 5]).Select(static (d, p) => (TemporalValue)new DayPartValue(p == 0 ? null : d, (DayPart)p)),
        Periods.Select(static p => (TemporalValue)new PeriodValue(p)),
        Gen.Select(Gen.Int[1, 9999], Gen.Bool).Select(static (n, c) => (TemporalValue)new LongPeriodValue(n, c)));

    [Fact]
    public void TryRead_what_a_value_writes_gives_an_equal_value() =>
        Points.Sample(
            static value =>
            {
                var timex = value.ToTimex();
                Assert.True(TemporalValueReader.TryRead(timex, out var read), timex);
                Assert.Equal(value, read);
                Assert.Equal(timex, read.ToTimex());
                Assert.NotEmpty(value.ToIso());
                _ = value.ToDays();
            },
            iter: 20_000);

    [Fact]
    public void TryRead_interval_gives_both_sides() =>
        Gen.Select(Points, Points).Sample(
            static (start, end) =>
            {
                var value = new IntervalValue(start, end);
                Assert.True(TemporalValueReader.TryRead(value.ToTimex(), out var read));
                Assert.Equal(value, read);
            },
            iter: 2_000);

    [Theory]
    [InlineData("")]
    [InlineData("XXXX-05")]
    [InlineData("2022-13")]
    [InlineData("2022-02-31")]
    [InlineData("2022-W54")]
    [InlineData("2022-01-10T25:61")]
    [InlineData("P")]
    [InlineData("PXD")]
    [InlineData("2022-1-10")]
    [InlineData("2022-01-10/")]
    [InlineData("a/b/c")]
    [InlineData("PRESENT_REF")]
    public void TryRead_incomplete_or_malformed_value_is_refused(string timex) =>
        Assert.False(TemporalValueReader.TryRead(timex, out _));
}
