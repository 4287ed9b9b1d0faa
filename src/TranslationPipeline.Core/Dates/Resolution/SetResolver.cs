using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Every Monday, daily, each year on 10 January, every two weeks.</summary>
internal static class SetResolver
{
    /// <summary>Resolves; needs no anchor.</summary>
    public static Resolution? Resolve(Draft draft)
    {
        if (draft.Hour is not null)
        {
            return AtHour(draft);
        }

        if (draft.Text is { } text && !(text == "P1W" && draft.Weekday is not null) && !(text == "P1Y" && draft.Month is not null))
        {
            return new Resolution("SET", text, TemporalValueReader.TryRead(text, out var value) ? value : null);
        }

        if (draft.Weekday is { } weekday)
        {
            return new Resolution("SET", $"XXXX-WXX-{weekday}{(draft.Part is { } p ? "T" + p : "")}", null);
        }

        if (draft.Month is { } month)
        {
            return draft.Day is { } day
                ? day <= CalendarSystem.Iso.GetDaysInMonth(2000, month) ? Resolution.Of("SET", new AnnualDateValue(new AnnualDate(month, day))) : null
                : new Resolution("SET", $"XXXX-{month:00}", null);
        }

        if (draft.Season is { } season)
        {
            return new Resolution("SET", $"XXXX-{"SPSUFAWI".AsSpan(season * 2, 2)}", null);
        }

        if (draft.Part is { } part)
        {
            return new Resolution("SET", $"XXXX-XX-XXT{part}", null);
        }

        draft.Amount ??= 1;
        return DurationResolver.Resolve(draft) is { } period ? period with { Type = "SET" } : null;
    }

    // "every Wednesday at 18:00": the day of the week with the time; what is no day keeps its own value.
    private static Resolution? AtHour(Draft draft)
    {
        var time = TimeResolver.Resolve(draft, null)?.Timex;
        (draft.Hour, draft.Minute, draft.Second, draft.Part) = (null, null, null, null);
        var days = Resolve(draft);
        return time is null || days is null ? days
            : days.Timex == "P1D" ? new Resolution("SET", "XXXX-XX-XX" + time, null)
            : days.Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) ? new Resolution("SET", days.Timex + time, null) : days;
    }
}
