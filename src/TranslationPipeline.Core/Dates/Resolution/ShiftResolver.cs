using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Three days ago, in two weeks: the anchor moved by an amount; the unit said sets how exact the result is.</summary>
internal static class ShiftResolver
{
    /// <summary>Resolves; amounts below a day need a time of day that the anchor has not, and stay amounts.</summary>
    public static Resolution? Resolve(Draft draft, in ResolveContext context)
    {
        var anchor = context.Anchor;
        if (draft.From is { } from)
        {
            // "two weeks after yesterday": counted from the date that was said.
            anchor = Resolver.Point(from, context, out _)?.Value?.ToDays()?.Start;
            if (anchor is null)
            {
                return null;
            }
        }

        if (draft.Amount is not { } amount || draft.AmountUnit == Grain.None)
        {
            return null;
        }

        if (amount < 0)
        {
            return new Resolution("DATE", draft.Shift < 0 ? "PAST_REF" : "FUTURE_REF", null);
        }

        if (draft.AmountUnit < Grain.Day && draft.From is null && context is { Time: { } time, Anchor: { } day } && Exact(draft) is { } amountOfTime)
        {
            var moment = draft.Shift < 0 ? (day + time).Minus(amountOfTime) : (day + time).Plus(amountOfTime);
            return Resolution.Of("TIME", new DayTimeValue(moment, draft.AmountUnit == Grain.Second ? TimePrecision.Second : TimePrecision.Minute));
        }

        if (draft.AmountUnit < Grain.Day)
        {
            return DurationResolver.Resolve(draft) is { } duration ? duration with { Type = "DURATION" } : null;
        }

        if (amount > 2000)
        {
            return null;
        }

        var whole = (int)amount * draft.Shift;
        if (anchor is not { } today)
        {
            return RelativeUnits.Resolve(draft.AmountUnit, whole, null);
        }

        if (amount != Math.Floor(amount))
        {
            var months = draft.AmountUnit == Grain.Year ? (int)Math.Round(amount * 12) : 0;
            return months == 0 ? null : Resolution.Of("DATE", new YearMonthValue(today.ToYearMonth().PlusMonths(months * draft.Shift)));
        }

        if (draft.AmountUnit is Grain.Year or Grain.Decade or Grain.Century or Grain.Millennium)
        {
            var years = whole * (draft.AmountUnit switch { Grain.Decade => 10, Grain.Century => 100, Grain.Millennium => 1000, _ => 1 });
            var year = today.Year + years;
            return year is > 0 and < 9999 ? Resolution.Of("DATE", new YearValue(year)) : null;
        }

        return draft.AmountUnit switch
        {
            Grain.Half => Resolution.Of("DATE", new YearMonthValue(today.ToYearMonth().PlusMonths(6 * whole))),
            Grain.Weekend => Resolution.Of("DATE", WeekValue.Of(today.PlusWeeks(whole), weekend: true)),
            Grain.Week or Grain.Fortnight => Resolution.Of("DATE", new DayValue(today.PlusWeeks(draft.AmountUnit == Grain.Fortnight ? 2 * whole : whole))),
            _ => RelativeUnits.Resolve(draft.AmountUnit, whole, today),
        };
    }

    private static Period? Exact(Draft draft) =>
        DurationResolver.Resolve(draft)?.Value is PeriodValue { Period: { HasTimeComponent: true, Years: 0, Months: 0 } period } ? period : null;
}
