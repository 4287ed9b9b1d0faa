using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>ISO 8601 forms that several values share.</summary>
internal static class IsoText
{
    /// <summary>First and last day with a solidus between.</summary>
    public static string Of(DateInterval days) => Of(days.Start) + "/" + Of(days.End);

    /// <summary>A day, <c>2022-01-10</c>; years before 1 have a minus.</summary>
    public static string Of(LocalDate day) => day.Year is < 0 or > 9999
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}")
        : string.Create(10, day, static (text, value) => Write(text, value));

    /// <summary>A day and a time of day without the zone.</summary>
    public static string Of(LocalDateTime moment, TimePrecision precision) => moment.Year is < 0 or > 9999
        ? Of(moment.Date) + TimeText.Of(moment.TimeOfDay, precision)
        : string.Create(10 + TimeText.Length(precision), moment, static (text, value) =>
        {
            Write(text, value.Date);
            TimeText.Write(text[10..], value.TimeOfDay);
        });

    /// <summary>Two digits.</summary>
    public static void Two(Span<char> text, int number) => (text[0], text[1]) = ((char)('0' + (number / 10)), (char)('0' + (number % 10)));

    private static void Write(Span<char> text, LocalDate day)
    {
        Two(text, day.Year / 100);
        Two(text[2..], day.Year % 100);
        text[4] = text[7] = '-';
        Two(text[5..], day.Month);
        Two(text[8..], day.Day);
    }
}
