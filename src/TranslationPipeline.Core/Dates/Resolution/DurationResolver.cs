using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Amounts of time: two days, полтора года, 1 hour 30 minutes, several weeks.</summary>
internal static class DurationResolver
{
    /// <summary>Resolves; fractions become the next finer unit where that is exact, an unknown amount stays X.</summary>
    public static Resolution? Resolve(Draft draft)
    {
        if (draft.Amount is not { } amount || draft.AmountUnit == Grain.None || amount > 100_000)
        {
            return null;
        }

        if (amount < 0)
        {
            return new Resolution("DURATION", Letters(draft.AmountUnit, "X"), null);
        }

        // "sixty-one and a half": a half alone is no half-year.
        if (amount == 0 || (draft is { AmountUnit: Grain.Half, Rule: "duration" } && amount <= 1))
        {
            return null;
        }

        var isWhole = amount == Math.Floor(amount);
        if (draft.AmountUnit is Grain.Decade or Grain.Century && isWhole)
        {
            return Resolution.Of("DURATION", new LongPeriodValue((int)amount, draft.AmountUnit == Grain.Century));
        }

        var builder = new PeriodBuilder();
        if (!Add(builder, draft.AmountUnit, amount) || (draft.Amount2 is { } more and > 0 && !Add(builder, draft.AmountUnit2, more)))
        {
            return new Resolution("DURATION", Letters(draft.AmountUnit, amount.ToString(CultureInfo.InvariantCulture)), null);
        }

        return Resolution.Of("DURATION", new PeriodValue(builder.Build()));
    }

    private static bool Add(PeriodBuilder builder, Grain unit, double amount)
    {
        var whole = (int)Math.Floor(amount);
        var rest = amount - whole;
        switch (unit)
        {
            case Grain.Year:
                builder.Years += whole;
                return rest == 0 || Add(builder, Grain.Month, Math.Round(rest * 12, 2));
            case Grain.Half:
                return rest == 0 && Add(builder, Grain.Month, amount * 6);
            case Grain.Quarter:
                return rest == 0 && Add(builder, Grain.Month, amount * 3);
            case Grain.Season:
                return rest == 0 && Add(builder, Grain.Month, amount * 3);
            case Grain.Month:
                builder.Months += whole;
                return rest == 0;
            case Grain.Week or Grain.Fortnight or Grain.Workweek:
                builder.Weeks += unit == Grain.Fortnight ? 2 * whole : whole;
                return rest == 0;
            case Grain.Day:
                builder.Days += whole;
                return rest == 0 || Add(builder, Grain.Hour, rest * 24);
            case Grain.Hour:
                builder.Hours += whole;
                return rest == 0 || Add(builder, Grain.Minute, Math.Round(rest * 60, 2));
            case Grain.Minute:
                builder.Minutes += whole;
                return rest == 0 || Add(builder, Grain.Second, Math.Round(rest * 60, 2));
            case Grain.Second:
                builder.Seconds += whole;
                return rest == 0;
            case Grain.Decade:
                builder.Years += (int)(amount * 10);
                return true;
            case Grain.Century:
                builder.Years += (int)(amount * 100);
                return true;
            case Grain.Millennium:
                builder.Years += (int)(amount * 1000);
                return true;
            default:
                return false;
        }
    }

    private static string Letters(Grain unit, string amount) => unit switch
    {
        Grain.Second => $"PT{amount}S",
        Grain.Minute => $"PT{amount}M",
        Grain.Hour => $"PT{amount}H",
        Grain.Part => $"P{amount}NI",
        Grain.Day => $"P{amount}D",
        Grain.Weekend => $"P{amount}WE",
        Grain.Week or Grain.Workweek or Grain.Fortnight => $"P{amount}W",
        Grain.Month => $"P{amount}M",
        Grain.Quarter => $"P{amount}Q",
        Grain.Half => $"P{amount}H",
        Grain.Season => $"P{amount}S",
        Grain.Year => $"P{amount}Y",
        Grain.Decade => $"P{amount}DE",
        Grain.Century => $"P{amount}CE",
        _ => $"P{amount}ML",
    };
}
