using NodaTime;

namespace TranslationPipeline;

/// <summary>TIMEX3 form of a time of day.</summary>
internal static class TimeText
{
    /// <summary>Writes <c>T14</c>, <c>T14:30</c> or <c>T14:30:05</c>.</summary>
    public static string Of(LocalTime time, TimePrecision precision) => string.Create(Length(precision), time, static (text, value) => Write(text, value));

    /// <summary>Characters of the form.</summary>
    public static int Length(TimePrecision precision) => precision switch { TimePrecision.Hour => 3, TimePrecision.Minute => 6, _ => 9 };

    /// <summary>Writes the form that is as long as <paramref name="text"/>.</summary>
    public static void Write(Span<char> text, LocalTime time)
    {
        text[0] = 'T';
        IsoText.Two(text[1..], time.Hour);
        if (text.Length > 3)
        {
            text[3] = ':';
            IsoText.Two(text[4..], time.Minute);
        }

        if (text.Length > 6)
        {
            text[6] = ':';
            IsoText.Two(text[7..], time.Second);
        }
    }

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
