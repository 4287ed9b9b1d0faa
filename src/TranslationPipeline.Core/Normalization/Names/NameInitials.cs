namespace TranslationPipeline.Normalization.Names;

/// <summary>Initials written beside a family name: <c>K.-Zh. K.</c>, <c>S.V.</c>, <c>В. В.</c></summary>
internal static class NameInitials
{
    private const int MaxCount = 4;
    private const int MaxLetters = 4;

    /// <summary>Reads initials that end right before <paramref name="end"/>.</summary>
    /// <returns>Where they begin, or -1 when there are none; the initials as keys, in reading order.</returns>
    public static int Before(string text, int end, List<string> initials)
    {
        var start = -1;
        var at = end;
        while (initials.Count < MaxCount)
        {
            var dot = at - 1;
            while (dot >= 0 && at - dot <= 2 && (IsSpace(text[dot]) || NameWords.IsHyphen(text[dot])))
            {
                dot--;
            }

            if (dot < 1 || text[dot] != '.')
            {
                break;
            }

            var first = dot;
            while (first > 0 && dot - first < MaxLetters && char.IsLetter(text[first - 1]))
            {
                first--;
            }

            if (first == dot || !char.IsUpper(text[first]) || (first > 0 && (char.IsLetterOrDigit(text[first - 1]) || NameWords.IsApostrophe(text[first - 1]))))
            {
                break;
            }

            initials.Insert(0, NameKey.Of(text.AsSpan(first, dot - first)));
            start = first;
            at = first;
        }

        return start;
    }

    /// <summary>Reads initials that begin after <paramref name="start"/>, as in <c>Tokayev K.K.</c></summary>
    /// <returns>Where they end, or -1 when there are none.</returns>
    public static int After(string text, int start, List<string> initials)
    {
        var end = -1;
        var at = start;
        while (initials.Count < MaxCount)
        {
            var first = at;
            while (first < text.Length && first - at < 2 && (IsSpace(text[first]) || (initials.Count > 0 && NameWords.IsHyphen(text[first]))))
            {
                first++;
            }

            if (initials.Count == 0 && first == at)
            {
                break;
            }

            var dot = first;
            while (dot < text.Length && dot - first < MaxLetters && char.IsLetter(text[dot]))
            {
                dot++;
            }

            if (dot == first || dot >= text.Length || text[dot] != '.' || !char.IsUpper(text[first]))
            {
                break;
            }

            initials.Add(NameKey.Of(text.AsSpan(first, dot - first)));
            end = dot + 1;
            at = end;
        }

        return end;
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\n';
}
