namespace TranslationPipeline.Dates;

/// <summary>Turns drafts into values. Never invents a date: what is impossible or has no anchor gives null or an X form.</summary>
internal static class Resolver
{
    /// <summary>Resolves a draft; null when it means no date, <paramref name="problem"/> says why when a person should know.</summary>
    public static Resolution? Resolve(Draft draft, in ResolveContext context, out string? problem)
    {
        problem = null;
        if (draft is { Kind: DraftKind.Duration, MayBeShift: true, Amount: > 0 } && context is { Direction: Direction.Future, Anchor: not null })
        {
            (draft.Kind, draft.Shift) = (DraftKind.Point, 1);
        }

        return draft.Kind switch
        {
            DraftKind.Duration => DurationResolver.Resolve(draft),
            DraftKind.Set => SetResolver.Resolve(draft),
            DraftKind.Range => RangeResolver.Resolve(draft, context, out problem),
            DraftKind.Reference => new Resolution("DATE", draft.Text == "NEAR_REF" ? context.Direction == Direction.Future ? "FUTURE_REF" : "PAST_REF" : draft.Text ?? "PRESENT_REF", null),
            _ => Point(draft, context, out problem),
        };
    }

    /// <summary>Resolves a point: a date, a part of a day or a time.</summary>
    public static Resolution? Point(Draft draft, in ResolveContext context, out string? problem)
    {
        var hasTime = draft.Hour is not null || draft.Part is not null;
        var hasDate = HasDate(draft);
        if (!hasDate && hasTime)
        {
            problem = null;
            return TimeResolver.Resolve(draft, context.Anchor is { } today ? Resolution.Of("DATE", new DayValue(today)) : null);
        }

        var date = NumericResolver.Applies(draft) ? NumericResolver.Resolve(draft, context, out problem) : DateResolver.Resolve(draft, context, out problem);
        if (date is null)
        {
            return null;
        }

        if (draft.WeekOf && date.Value is DayValue day)
        {
            date = Resolution.Of("DATE", WeekValue.Of(day.Date)) with { Confidence = date.Confidence };
        }

        date = draft.Confidence < date.Confidence ? date with { Confidence = draft.Confidence } : date;
        return hasTime ? TimeResolver.Resolve(draft, date) : date;
    }

    /// <summary>True when something besides a time of day was said.</summary>
    public static bool HasDate(Draft draft) =>
        draft.Year is not null || draft.Month is not null || draft.Day is not null || draft.Weekday is not null || draft.Numeric is not null
        || draft.Unit != Grain.None || draft.Shift != 0 || draft.Season is not null || draft.Quarter is not null || draft.Half is not null
        || draft.Decade is not null || draft.Century is not null || draft.Week is not null || draft.Text is not null;
}
