namespace TranslationPipeline.Segmentation;

/// <summary>Marks that begin a list item: <c>1.</c> <c>2)</c> <c>(iii)</c> <c>B)</c> <c>•</c> <c>⁃9.</c></summary>
internal static class ListMarkers
{
    /// <summary>True when a list marker followed by a space begins at <paramref name="index"/>.</summary>
    public static bool IsAt(string text, int index) => EndOf(text, index) > 0;

    /// <summary>The index behind the marker, or -1.</summary>
    public static int EndOf(string text, int index)
    {
        var i = index;
        var bullet = i < text.Length && text[i] is '•' or '⁃' or '‣' or '◦' or '▪';
        i += bullet ? 1 : 0;
        var open = i < text.Length && text[i] == '(';
        i += open ? 1 : 0;
        var start = i;
        while (i < text.Length && i - start < 5 && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        var length = i - start;
        if (length == 0)
        {
            return bullet ? i : -1;
        }

        var body = text.AsSpan(start, length);
        var number = IsNumber(body);
        var letter = length == 1 && char.IsAsciiLetter(body[0]);
        if ((!number && !letter && !IsRoman(body)) || i >= text.Length)
        {
            return -1;
        }

        if (text[i] == ')')
        {
            i++;
        }
        else if (text[i] == '.' && !open && (number ? length <= 2 : bullet))
        {
            i++;
            i += i < text.Length && text[i] == ')' ? 1 : 0;
        }
        else
        {
            return -1;
        }

        return i < text.Length && char.IsWhiteSpace(text[i]) ? i : -1;
    }

    private static bool IsNumber(ReadOnlySpan<char> body)
    {
        foreach (var c in body)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
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
