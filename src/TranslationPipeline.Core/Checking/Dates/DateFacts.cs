using System.Globalization;
using TranslationPipeline.Dates;

namespace TranslationPipeline.Checking;

/// <summary>Reads what the dates of a text say by themselves: months, days, times of day. Relative words, holidays and amounts say nothing that could be compared.</summary>
internal static class DateFacts
{
    /// <summary>The facts of a text in ascending order.</summary>
    public static List<DateFact> In(string text, LanguageTag language)
    {
        var facts = new List<DateFact>();
        foreach (var date in DateRecognizer.Default.Recognize(text, language, AnchorDate.None))
        {
            if (date.TimexType is "DURATION" or "SET" || date.Rule.Contains("holiday", StringComparison.Ordinal))
            {
                continue;
            }

            if (date.Parts.IsEmpty)
            {
                AddAll(facts, date.Range, date.TimexValue, date.Ambiguous && date.Rule.Contains("numeric", StringComparison.Ordinal));
            }
            else
            {
                foreach (var part in date.Parts)
                {
                    AddAll(facts, part.Range, part.TimexValue, swaps: false);
                }
            }
        }

        return facts;
    }

    private static void AddAll(List<DateFact> facts, TextRange range, string timex, bool swaps)
    {
        foreach (var part in timex.Split('/'))
        {
            var time = part.IndexOf('T', StringComparison.Ordinal);
            if (Date(range, time < 0 ? part : part[..time], swaps) is { } date)
            {
                facts.Add(date);
            }

            if (time >= 0 && Minutes(part.AsSpan(time + 1)) is { } minutes)
            {
                facts.Add(new DateFact(range, DateFactKind.Time) { Minutes = minutes });
            }
        }
    }

    // 2022-01-10, XXXX-01-10, 2022-01, XXXX-01. A bare year is a number like others and compared as one.
    private static DateFact? Date(TextRange range, string timex, bool swaps)
    {
        var fields = timex.Split('-');
        if (fields[0].Length != 4)
        {
            return null;
        }

        var year = Number(fields[0]);
        var month = fields.Length > 1 ? Number(fields[1]) : null;
        var day = fields.Length > 2 ? Number(fields[2]) : null;
        return fields.Length switch
        {
            2 when month is not null => new DateFact(range, DateFactKind.Month) { Year = year, Month = month },
            3 when month is not null && day is not null => new DateFact(range, DateFactKind.Day) { Year = year, Month = month, Day = day, Swaps = swaps },
            _ => null,
        };
    }

    private static int? Minutes(ReadOnlySpan<char> time) => time.Length >= 5 && time[2] == ':' && Number(time[..2]) is { } hours && Number(time[3..5]) is { } minutes ? (hours * 60) + minutes : null;

    private static int? Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
