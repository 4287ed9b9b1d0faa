using System.Globalization;
using TranslationPipeline.Dates;

namespace TranslationPipeline.Checking;

/// <summary>
/// The dates of the source must be in the target with the same values, whatever the words. Only what is sure is reported: one value
/// that became another of its kind, and a day that is not there at all.
/// </summary>
internal sealed class DateCheck : IPairCheck
{
    private static readonly DateFactKind[] Kinds = [DateFactKind.Day, DateFactKind.Month, DateFactKind.Time];

    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        var from = pair.Request.SourceLanguage;
        var to = pair.Request.TargetLanguage;
        var hasNames = CalendarWords.Knows(from) && CalendarWords.Knows(to);
        if (hasNames)
        {
            CompareNames(pair, "weekday", CalendarWords.WeekdaysIn(pair.PlainSource, from), CalendarWords.WeekdaysIn(pair.PlainTarget, to), findings);
        }

        if (DateRecognizer.Knows(from) && DateRecognizer.Knows(to))
        {
            CompareValues(pair, DateFacts.In(pair.PlainSource, from), DateFacts.In(pair.PlainTarget, to), findings);
        }
        else if (hasNames)
        {
            CompareNames(pair, "month", CalendarWords.MonthsIn(pair.PlainSource, from), CalendarWords.MonthsIn(pair.PlainTarget, to), findings);
        }
    }

    private static void CompareValues(TextPair pair, List<DateFact> source, List<DateFact> target, FindingList findings)
    {
        var missing = source.Where(s => !target.Exists(t => t.Agrees(s))).ToList();
        var extra = target.Where(t => !source.Exists(s => s.Agrees(t))).ToList();
        foreach (var kind in Kinds)
        {
            var lost = missing.FindAll(f => f.Kind == kind);
            var found = extra.FindAll(f => f.Kind == kind);
            if (lost.Count == 1 && found.Count == 1 && source.Count(f => f.Kind == kind) == target.Count(f => f.Kind == kind))
            {
                findings.AddTarget(
                    FindingCategories.Dates,
                    Severity.Major,
                    found[0].Range,
                    $"'{lost[0].Range.Of(pair.Source)}' of the source ({Text(lost[0])}) became '{found[0].Range.Of(pair.Target)}' ({Text(found[0])})",
                    Fix(pair, lost[0], found[0]));
            }
            else if (kind == DateFactKind.Day && found.Count == 0)
            {
                foreach (var day in lost.Where(d => IsGone(pair, d, target)))
                {
                    findings.AddSource(FindingCategories.Dates, Severity.Major, day.Range, $"The date '{day.Range.Of(pair.Source)}' ({Text(day)}) is missing in the target");
                }
            }
        }
    }

    // Neither the month, by name or number, nor the day stands anywhere in the target.
    private static bool IsGone(TextPair pair, DateFact day, List<DateFact> target) =>
        !target.Exists(t => t.Month == day.Month)
        && !CalendarWords.MonthsIn(pair.PlainTarget, pair.Request.TargetLanguage).Contains(day.Month!.Value)
        && !HasNumber(pair.PlainTarget, day.Day!.Value);

    private static bool HasNumber(string text, int number)
    {
        var current = -1;
        foreach (var c in text.AsSpan())
        {
            if (char.IsDigit(c))
            {
                current = Math.Min((Math.Max(current, 0) * 10) + (int)char.GetNumericValue(c), 10_000);
            }
            else if (current == number)
            {
                return true;
            }
            else
            {
                current = -1;
            }
        }

        return current == number;
    }

    // A fix is offered when the target's date is written in the usual way of its language: then the right one is written so too.
    private static string? Fix(TextPair pair, DateFact lost, DateFact found)
    {
        var right = lost with { Year = found.Year is null ? null : lost.Year ?? found.Year };
        return TemporalValueReader.TryRead(Text(found), out var wrong) && DateRenderer.Render(wrong, pair.Request.TargetLanguage) is { } usual && PlainSpaces(usual) == PlainSpaces(found.Range.Of(pair.Target))
            && TemporalValueReader.TryRead(Text(right), out var value)
            ? DateRenderer.Render(value, pair.Request.TargetLanguage)
            : null;
    }

    private static string PlainSpaces(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private static string Text(DateFact fact) => fact.Kind switch
    {
        DateFactKind.Time => string.Create(CultureInfo.InvariantCulture, $"T{fact.Minutes / 60:00}:{fact.Minutes % 60:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(fact.Year is { } year ? year.ToString("0000", CultureInfo.InvariantCulture) : "XXXX")}-{fact.Month:00}{(fact.Day is { } day ? $"-{day:00}" : "")}"),
    };

    // Only an exchange is sure: a name that is missing may have become a number, "today" or "last week".
    private static void CompareNames(TextPair pair, string what, SortedSet<int> source, SortedSet<int> target, FindingList findings)
    {
        var missing = source.Except(target).ToList();
        var extra = target.Except(source).ToList();
        if (missing.Count == 1 && extra.Count == 1)
        {
            findings.AddTarget(FindingCategories.Dates, Severity.Major, new TextRange(0, pair.Target.Length), $"The {what} of the source ({Name(what, missing[0])}) became another one ({Name(what, extra[0])})");
        }
    }

    private static string Name(string what, int number) => what == "month"
        ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number)
        : CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)(number % 7));
}
