using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>How one language writes dates: the rows of <c>dates-formats.tsv</c> as NodaTime patterns.</summary>
internal sealed class DateFormats
{
    private static readonly ConcurrentDictionary<string, DateFormats?> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> rows;

    private DateFormats(Dictionary<string, string> rows)
    {
        this.rows = rows;
        var culture = Culture(rows);
        Day = LocalDatePattern.Create(rows["day"], culture);
        MonthDay = AnnualDatePattern.Create(rows["month-day"], culture);
        YearMonth = YearMonthPattern.Create(rows["year-month"], culture);
        Year = LocalDatePattern.Create(rows["year"], culture);
        Time = LocalTimePattern.Create(rows["time"], culture);
    }

    /// <summary>10 January 2022.</summary>
    public LocalDatePattern Day { get; }

    /// <summary>10 January.</summary>
    public AnnualDatePattern MonthDay { get; }

    /// <summary>January 2022.</summary>
    public YearMonthPattern YearMonth { get; }

    /// <summary>The year of a day.</summary>
    public LocalDatePattern Year { get; }

    /// <summary>14:30.</summary>
    public LocalTimePattern Time { get; }

    /// <summary>The formats of a language and script; null when there are none.</summary>
    public static DateFormats? For(LanguageTag language) => Loaded.GetOrAdd(
        language.Script is { } script ? $"{language.Language}-{script}" : language.Language,
        static name => Read(name) ?? (name.IndexOf('-', StringComparison.Ordinal) is var dash and > 0 ? Read(name[..dash]) : null));

    /// <summary>A day with the time of day.</summary>
    public string DateTime(LocalDateTime value) => Frame("date-time", Time.Format(value.TimeOfDay), Day.Format(value.Date));

    /// <summary>From one to another.</summary>
    public string Interval(string start, string end) => Frame("interval", start, end);

    /// <summary>A quarter of a year.</summary>
    public string Quarter(int year, int quarter) => Frame("quarter", year.ToString(CultureInfo.InvariantCulture), rows["quarters"].Split('|')[quarter - 1]);

    private string Frame(string kind, string first, string second) =>
        rows[kind].Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal);

    private static DateFormats? Read(string name)
    {
        var rows = EmbeddedTable.Read("dates-formats.tsv", "language", "kind", "value", "source").Where(r => r[0] == name).ToDictionary(static r => r[1], static r => r[2], StringComparer.Ordinal);
        return rows.Count == 0 ? null : new DateFormats(rows);
    }

    // The programs run without culture data: the names come from the table.
    private static CultureInfo Culture(Dictionary<string, string> rows)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var format = culture.DateTimeFormat;
        format.MonthGenitiveNames = [.. rows["months"].Split('|'), ""];
        format.MonthNames = [.. rows["months-alone"].Split('|'), ""];
        var halves = rows["day-halves"].Split('|');
        (format.AMDesignator, format.PMDesignator) = (halves[0], halves[1]);
        return CultureInfo.ReadOnly(culture);
    }
}
