namespace TranslationPipeline.Dates;

/// <summary>The time of day and offset that an ISO 8601 date carries behind its <c>T</c>.</summary>
internal static class IsoDateTimes
{
    /// <summary>Reads <c>T13:15:30.5+01:00</c> at <paramref name="at"/> into the draft; the index behind it, or -1.</summary>
    public static int Read(ReadOnlySpan<char> text, int at, Draft draft)
    {
        if (at + 5 >= text.Length || text[at] is not ('T' or 't') || !Two(text, at + 1, out var hour) || text[at + 3] != ':' || !Two(text, at + 4, out var minute) || hour > 23 || minute > 59)
        {
            return -1;
        }

        var end = at + 6;
        (draft.Hour, draft.Minute) = (hour, minute);
        if (end + 2 < text.Length && text[end] == ':' && Two(text, end + 1, out var second) && second < 60)
        {
            draft.Second = second;
            end += 3;
            if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                end++;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }
            }
        }

        if (end < text.Length && text[end] is 'Z' or 'z')
        {
            draft.Zone = "0";
            return end + 1;
        }

        if (end + 2 < text.Length && text[end] is '+' or '-' && Two(text, end + 1, out var hours))
        {
            var sign = text[end] == '-' ? -1 : 1;
            end += 3;
            var minutes = 0;
            if (end + 2 < text.Length && text[end] == ':' && Two(text, end + 1, out minutes))
            {
                end += 3;
            }
            else if (Two(text, end, out minutes))
            {
                end += 2;
            }

            draft.Zone = (sign * ((hours * 60) + minutes)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return end;
    }

    private static bool Two(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
        {
            return false;
        }

        value = ((text[at] - '0') * 10) + text[at + 1] - '0';
        return true;
    }
}
