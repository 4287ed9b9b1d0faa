using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>
/// What a text has spoken of so far. News counts from its own day; a text most of whose years lie far from that day tells of
/// another time, and there a date without a year belongs to the year said last.
/// </summary>
/// <param name="isOther">The text tells of another time.</param>
internal struct Story(bool isOther)
{
    private readonly bool isOther = isOther;

    /// <summary>The month spoken of last in a text about another time; null elsewhere.</summary>
    public YearMonth? Month { get; private set; }

    /// <summary>The day, or the first day of the month or year, spoken of last.</summary>
    public LocalDate? Last { get; private set; }

    /// <summary>The quarter spoken of last.</summary>
    public QuarterValue? Quarter { get; private set; }

    /// <summary>True when the year itself is written.</summary>
    public static bool SaysYear(Draft draft) => draft.Era is null && (draft.Year is > 999 || draft.To?.Year is > 999);

    /// <summary>Goes on with what was read.</summary>
    public void Add(Draft draft, Resolution resolution, bool saysYear)
    {
        if (resolution.Value is QuarterValue quarter && draft.QuarterRelative is null)
        {
            Quarter = quarter;
        }

        if (resolution.Type is "SET" or "DURATION" || resolution.Value?.ToDays() is not { } days)
        {
            return;
        }

        Last = days.Start;
        var end = resolution.Value is IntervalValue { End: var last } ? last.ToDays()!.Start : days.Start;
        if (isOther && (saysYear || (Month is not null && draft.Unit == Grain.None && draft.Month is not null)))
        {
            Month = end.ToYearMonth();
        }
    }
}
