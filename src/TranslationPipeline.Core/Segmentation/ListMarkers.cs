namespace TranslationPipeline.Segmentation;

/// <summary>Marks that begin a list item: <c>1.</c> <c>2)</c> <c>(iii)</c> <c>B)</c> <c>• 3.</c> <c>⁃9.</c></summary>
internal static class ListMarkers
{
    /// <summary>True when a list marker followed by a space begins at <paramref name="index"/>.</summary>
    public static bool IsAt(string text, int index) => EndOf(text, index) > 0;

    /// <summary>The index behind the marker, or -1.</summary>
    public static int EndOf(string text, int index) => Read(text, index, out _, out _);

    /// <summary>
    /// Where the next item of a list begins that stands in one line: "1) first 2) second". The segment must begin with a marker, and
    /// the same marker with the next number must follow.
    /// </summary>
    /// <returns>The index of the next marker before <paramref name="end"/>, or -1.</returns>
    public static int NextInline(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var behind = Read(text, start, out var number, out var style);
        if (behind < 0 || number <= 0)
        {
            return -1;
        }

        for (var i = behind; i < end; i++)
        {
            if (char.IsWhiteSpace(text[i]) && i + 1 < end && Read(text, i + 1, out var following, out var same) > 0 && following == number + 1 && same == style)
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static int Read(string text, int index, out int number, out string style)
    {
        (number, style) = (-1, "");
        var i = index;
        var bullet = i < text.Length && text[i] is '•' or '⁃' or '‣' or '◦' or '▪';
        i += bullet ? 1 : 0;
        while (bullet && i < text.Length && text[i] == ' ')
        {
            i++;
        }

        var open = i < text.Length && text[i] == '(';
        i += open ? 1 : 0;
        var start = i;
        while (i < text.Length && i - start < 5 && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        var body = text.AsSpan(start, i - start);
        if (body.IsEmpty)
        {
            return bullet ? i : -1;
        }

        var isNumber = WordBefore.IsDigits(body);
        var isLetter = body.Length == 1 && char.IsAsciiLetter(body[0]);
        if ((!isNumber && !isLetter && !IsRoman(body)) || i >= text.Length)
        {
            return bullet ? start : -1;
        }

        if (text[i] == ')')
        {
            style = open ? "(" : ")";
            i++;
        }
        else if (text[i] == '.' && !open && (isNumber ? body.Length <= 2 : bullet))
        {
            i++;
            style = i < text.Length && text[i] == ')' ? ".)" : bullet ? "⁃." : ".";
            i += style == ".)" ? 1 : 0;
        }
        else
        {
            return bullet ? start : -1;
        }

        number = isNumber ? int.Parse(body, System.Globalization.CultureInfo.InvariantCulture) : isLetter ? char.ToLowerInvariant(body[0]) - 'a' + 1 : -1;
        return i < text.Length && char.IsWhiteSpace(text[i]) ? i : -1;
    }

    private static bool IsRoman(ReadOnlySpan<char> body)
    {
        foreach (var c in body)
        {
            if (c is not ('i' or 'v' or 'x' or 'I' or 'V' or 'X'))
            {
                return false;
            }
        }

        return true;
    }
}
