namespace TranslationPipeline.Normalization.Spacing;

/// <summary>Space in front of a mark that belongs to the word before it.</summary>
internal static class PunctuationSpace
{
    public static Edit? Before(string text, int mark, SpacingConvention convention)
    {
        var start = mark;
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        if (start == mark || start == 0 || convention.Before.Contains(text[mark], StringComparison.Ordinal) || !EndsWord(text, start))
        {
            return null;
        }

        var next = mark + 1 < text.Length ? text[mark + 1] : '\n';
        var follows = IsFullWidth(text[mark]) || char.IsWhiteSpace(next) || next is '”' or '»' or '"' or '’' or ')' or ']' or '“' or '」' or '』';
        if (!follows || IsApart(text, start, mark))
        {
            return null;
        }

        return new Edit(new TextRange(start, mark), "", "spacing.before-punctuation", $"space in front of “{text[mark]}”");
    }

    private static bool EndsWord(string text, int end)
    {
        var c = text[end - 1];
        return char.IsLetterOrDigit(c) || c is '”' or '»' or ')' or ']' or '%' or '’' or '」' or '』' or '）' or '》'
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsFullWidth(char mark) => mark is '。' or '，' or '、' or '；' or '：' or '！' or '？';

    // 3 : 2, 10 : 30, a list of marks ", . ;", dots that stand apart ". . .", a mark that is itself the matter.
    private static bool IsApart(string text, int start, int mark)
    {
        var after = mark + 1;
        while (after < text.Length && text[after] == ' ')
        {
            after++;
        }

        if (after >= text.Length)
        {
            return false;
        }

        return (char.IsAsciiDigit(text[start - 1]) && char.IsAsciiDigit(text[after]))
            || (after > mark + 1 && text[after] is ',' or '.' or ';' or ':' or '!' or '?')
            || (text[mark] == ':' && after == mark + 1 && text[after] is ')' or ']');
    }
}
