using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>TIMEX3 form of a time of day.</summary>
internal static class TimeText
{
    /// <summary>Writes <c>T14</c>, <c>T14:30</c> or <c>T14:30:05</c>.</summary>
    public static string Of(LocalTime time, TimePrecision precision) => precision switch
    {
        TimePrecision.Hour => string.Create(CultureInfo.InvariantCulture, $"T{time.Hour:00}"),
        TimePrecision.Minute => string.Create(CultureInfo.InvariantCulture, $"T{time.Hour:00}:{time.Minute:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"T{time.Hour:00}:{time.Minute:00}:{time.Second:00}"),
    };

    /// <summary>Reads what <see cref="Of"/> writes; the leading <c>T</c> included.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LocalTime time, out TimePrecision precision)
    {
        time = default;
        precision = default;
        if (text.Length is not (3 or 6 or 9) || text[0] != 'T')
        {
            return false;
        }

        Span<int> parts = [0, 0, 0];
        for (var i = 0; i * 3 < text.Length; i++)
        {
            if ((i > 0 && text[i * 3] != ':') || !char.IsAsciiDigit(text[(i * 3) + 1]) || !char.IsAsciiDigit(text[(i * 3) + 2]))
            {
                return false;
            }

            parts[i] = ((text[(i * 3) + 1] - '0') * 10) + text[(i * 3) + 2] - '0';
        }

        if (parts[0] > 23 || parts[1] > 59 || parts[2] > 59)
        {
            return false;
        }

        time = new LocalTime(parts[0], parts[1], parts[2]);
        precision = (TimePrecision)((text.Length / 3) - 1);
        return true;
    }
}
