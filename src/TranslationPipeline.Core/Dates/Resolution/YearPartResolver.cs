using NodaTime.Calendars;

namespace TranslationPipeline.Dates;

/// <summary>Quarters, halves, seasons and numbered weeks of a year that was said or is the nearest.</summary>
internal static class YearPartResolver
{
    /// <summary>Resolves; the last one that has begun when no year was said, the next one after a future cue.</summary>
    public static Resolution? Resolve(Draft draft, int? year, in ResolveContext context)
    {
        if (draft.Season is { } season)
        {
            return Season(draft, year, (Season)season, context);
        }

        if (draft.Quarter is { } quarter)
        {
            if (quarter is < 1 or > 4)
            {
                return null;
            }

            var y = year ?? Begun(context, (quarter * 3) - 2);
            return y is null ? new Resolution("DATE", $"XXXX-Q{quarter}", null) : InRange(y.Value) ? Resolution.Of("DATE", new QuarterValue(y.Value, quarter)) : null;
        }

        if (draft.Half is { } half)
        {
            if (half is < 1 or > 2)
            {
                return null;
            }

            var y = year ?? Begun(context, (half * 6) - 5);
            return y is null ? new Resolution("DATE", $"XXXX-H{half}", null) : InRange(y.Value) ? Resolution.Of("DATE", new HalfYearValue(y.Value, half)) : null;
        }

        var weekYear = year ?? context.Anchor?.Year;
        return draft.Week is { } week and > 0 and < 54 && weekYear is { } wy && InRange(wy) && week <= WeekYearRules.Iso.GetWeeksInWeekYear(wy)
            ? Resolution.Of("DATE", new WeekValue(wy, week))
            : null;
    }

    private static Resolution? Season(Draft draft, int? year, Season season, in ResolveContext context)
    {
        if (year is null && context.Anchor is { } today)
        {
            var first = 3 + (3 * (int)season);
            var current = RelativeUnits.SeasonOf(today);
            year = draft.Offset switch
            {
                < 0 => current.Year - (current.Season > season ? 0 : 1),
                > 0 => current.Year + (current.Season < season ? 0 : 1),
                0 => season == TranslationPipeline.Season.Winter && today.Month < 3 ? today.Year - 1 : today.Year,
                _ => current.Season == season ? current.Year : Begun(context, first),
            };
        }

        return year is null ? new Resolution("DATE", $"XXXX-{Seasons(season)}", null) : InRange(year.Value) ? Resolution.Of("DATE", new SeasonValue(year.Value, season)) : null;
    }

    private static string Seasons(Season season) => season switch
    {
        TranslationPipeline.Season.Spring => "SP",
        TranslationPipeline.Season.Summer => "SU",
        TranslationPipeline.Season.Autumn => "FA",
        _ => "WI",
    };

    private static int? Begun(in ResolveContext context, int firstMonth)
    {
        if (context.Anchor is not { } today)
        {
            return null;
        }

        if (context.Direction == Direction.Future)
        {
            return today.Month > firstMonth + 2 ? today.Year + 1 : today.Year;
        }

        return today.Month >= firstMonth ? today.Year : today.Year - 1;
    }

    private static bool InRange(int year) => year is > 0 and < 9999;
}
