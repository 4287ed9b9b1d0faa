namespace TranslationPipeline.Dates;

/// <summary>From one point to another. What only one side says (month, year) holds for both; the end never lies before the start.</summary>
internal static class RangeResolver
{
    /// <summary>Resolves both sides and joins them.</summary>
    public static Resolution? Resolve(Draft draft, in ResolveContext context, out string? problem)
    {
        problem = null;
        if (draft.From is not { } from || draft.To is not { } to)
        {
            return null;
        }

        if (from.Hour is not null && to.Hour is not null && !Resolver.HasDate(from) && !Resolver.HasDate(to) && Resolver.HasDate(draft))
        {
            return Hours(draft, from, to, context, out problem);
        }

        if (from.Hour is not null && to.Hour is not null && Resolver.HasDate(from) && !Resolver.HasDate(to))
        {
            return Hours(from, Clock(from), to, context, out problem); // "Thursday 9:30 - 11:00": the day holds for both
        }

        Complete(draft, from, to);
        var onlyTimes = !Resolver.HasDate(from) && !Resolver.HasDate(to) && !Resolver.HasDate(draft);
        var sides = onlyTimes ? context with { Anchor = null } : context;
        var end = Resolver.Point(to, sides, out problem);
        if (end?.Value is null or IntervalValue)
        {
            return null;
        }

        // The start is the last one before the end: "from 28 December to 3 January".
        var isOpen = !onlyTimes && NeedsYear(from) && end.Value.ToDays() is not null;
        var start = Resolver.Point(from, isOpen ? sides with { Anchor = end.Value.ToDays()!.End, Direction = Direction.Before } : sides, out problem);
        if (start?.Value is null or IntervalValue)
        {
            return null;
        }

        if (start.Value.ToDays() is { } first && end.Value.ToDays() is { } last && last.End < first.Start)
        {
            problem = "the range ends before it begins";
            return null;
        }

        return Resolution.Of(start.Type == "TIME" || end.Type == "TIME" ? "TIME" : "DATE", new IntervalValue(start.Value, end.Value)) with
        {
            Confidence = Math.Min(start.Confidence, end.Confidence),
            Zone = start.Zone ?? end.Zone,
        };
    }

    private static Draft Clock(Draft draft) => new()
    {
        Hour = draft.Hour,
        Minute = draft.Minute,
        Second = draft.Second,
        Meridiem = draft.Meridiem,
        Part = draft.Part,
        Zone = draft.Zone,
    };

    // Hours of one day; an end that is earlier on the clock lies on the next day.
    private static Resolution? Hours(Draft draft, Draft from, Draft to, in ResolveContext context, out string? problem)
    {
        Complete(draft, from, to);
        var day = new Draft();
        day.Merge(draft);
        (day.From, day.To, day.Part, day.Hour, day.Minute, day.Second, day.Meridiem) = (null, null, null, null, null, null, null);
        from.Part ??= draft.Part;
        to.Part ??= draft.Part;
        if (Resolver.Point(day, context, out problem) is not { Value: DayValue } date
            || TimeResolver.Resolve(from, date) is not { Value: DayTimeValue first } || TimeResolver.Resolve(to, date) is not { Value: DayTimeValue last })
        {
            return null;
        }

        if (last.DateTime < first.DateTime)
        {
            last = last with { DateTime = last.DateTime.PlusDays(1) };
        }

        return Resolution.Of("TIME", new IntervalValue(first, last)) with { Confidence = date.Confidence };
    }

    private static bool NeedsYear(Draft draft) => draft.Year is null && draft.Numeric is null && draft.Shift == 0 && draft.Unit == Grain.None && draft.Offset is null;

    private static void Complete(Draft draft, Draft from, Draft to)
    {
        var month = draft.Month ?? to.Month;
        var year = draft.Year ?? to.Year;
        to.Month ??= to.Day is not null ? month ?? from.Month : null;
        from.Month ??= from.Day is not null ? month : null;
        to.Year ??= year;
        if (to.Year is null && from.Year is { } known && to.Unit == Grain.None && to.Numeric is null && (to.Month is not null || to.Day is not null))
        {
            // "from 10 January 2016 to 12 March": the end lies in the same year, or in the next when its month is earlier.
            to.Year = to.Month < from.Month ? known + 1 : known;
            to.TwoDigitYear = from.TwoDigitYear;
        }

        if (from is { Unit: Grain.Year, Offset: { } years, Month: not null } && to is { Year: null, Unit: Grain.None, Month: not null })
        {
            (to.Unit, to.Offset) = (Grain.Year, years); // "this year's January to November"
        }

        to.TwoDigitYear |= draft.TwoDigitYear && draft.Year is not null;
        if (from.Year is null && year is not null && (from.Month is not null || from.Quarter is not null))
        {
            from.Year = from.Month > to.Month ? year - 1 : year;
            from.TwoDigitYear = to.TwoDigitYear;
        }

        if (from.Unit == Grain.None && from.Offset is null && draft.Unit != Grain.None && from.Hour is null)
        {
            (from.Unit, from.Offset) = (draft.Unit, draft.Offset);
            (to.Unit, to.Offset) = (draft.Unit, draft.Offset);
        }

        if (from.Decade is null && to.Decade is not null && from.Year is { } decadeYear)
        {
            (from.Decade, from.Year) = (decadeYear / 10, null);
        }

        if (from.Hour is not null && to.Hour is not null)
        {
            to.Meridiem ??= to.Part is null && to.Hour > from.Hour && to.Hour < 12 ? from.Meridiem : null; // noon has a name of its own
            to.Part ??= to.Meridiem is null && to.Hour > from.Hour && to.Hour < 12 ? from.Part : null;
            from.Meridiem ??= to.Meridiem is { } meridiem && (from.Hour <= to.Hour || to.Hour == 12) ? meridiem : null;
            to.Zone ??= from.Zone;
            from.Zone ??= to.Zone;
        }
    }
}
