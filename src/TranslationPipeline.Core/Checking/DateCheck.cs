namespace TranslationPipeline.Checking;

/// <summary>A month or weekday of the source that the target turns into another one.</summary>
internal sealed class DateCheck : IPairCheck
{
    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        var from = pair.Request.SourceLanguage;
        var to = pair.Request.TargetLanguage;
        if (!CalendarWords.Knows(from) || !CalendarWords.Knows(to))
        {
            return;
        }

        Compare(pair, "weekday", CalendarWords.WeekdaysIn(pair.PlainSource, from), CalendarWords.WeekdaysIn(pair.PlainTarget, to), findings);
        Compare(pair, "month", CalendarWords.MonthsIn(pair.PlainSource, from), CalendarWords.MonthsIn(pair.PlainTarget, to), findings);
    }

    // Only an exchange is sure: a name that is missing may have become a number, "today" or "last week".
    private static void Compare(TextPair pair, string what, SortedSet<int> source, SortedSet<int> target, FindingList findings)
    {
        var missing = source.Except(target).ToList();
        var extra = target.Except(source).ToList();
        if (missing.Count == 1 && extra.Count == 1)
        {
            findings.AddTarget(FindingCategories.Dates, Severity.Major, new TextRange(0, pair.Target.Length), $"The {what} of the source ({Name(what, missing[0])}) became another one ({Name(what, extra[0])})");
        }
    }

    private static string Name(string what, int number) => what == "month"
        ? System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number)
        : System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)(number % 7));
}
