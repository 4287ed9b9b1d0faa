using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Normalization.Spacing;

/// <summary>Space in front of a mark that belongs to the word before it. Where the mark itself may be the matter ("the file . is"), nothing is changed.</summary>
internal static class PunctuationSpace
{
    public static Edit? Before(PassInput input, int mark, SpacingConvention convention)
    {
        var text = input.Text;
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
        if (!follows || IsApart(text, start, mark) || IsMatter(input, start, mark))
        {
            return null;
        }

        var sure = !TechnicalProse.Is(text) && !(next is ')' or ']' && text[mark] is '.' or '!' or '?') && !IsExplained(text, mark);
        return new Edit(new TextRange(start, mark), "", "spacing.before-punctuation", $"space in front of “{text[mark]}”")
        {
            Outcome = sure ? EditOutcome.Apply : EditOutcome.Suggest,
            Confidence = sure ? 0.995 : 0.6,
        };
    }

    // "by a ; are", "the pattern ? stands for": behind an article or a preposition no clause ends, and behind the end of a sentence no small letter follows.
    private static bool IsMatter(PassInput input, int start, int mark)
    {
        var text = input.Text;
        var from = start;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        if (ClauseOpeners.Contains(input.Language, text.AsSpan(from, start - from)))
        {
            return true;
        }

        var after = mark + 1;
        while (after < text.Length && text[after] == ' ')
        {
            after++;
        }

        var word = text.AsSpan(from, start - from);
        return after < text.Length && after > mark + 1
            && ((text[mark] is '.' or '!' or '?' && (char.IsLower(text[after]) || (text[after] == '-' && after + 1 < text.Length && char.IsLetter(text[after + 1])))) || (NameCase.IsAbbreviation(word) && word.Length > 3 && IsAbbreviation(text, after)));
    }

    // ". (the current folder)": the mark is the matter, and the bracket tells what it means.
    private static bool IsExplained(string text, int mark) =>
        mark + 3 < text.Length && text[mark + 1] == ' ' && text[mark + 2] == '(' && char.IsLower(text[mark + 3]);

    // STRING : REGEXP is a syntax.
    private static bool IsAbbreviation(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end - at > 3 && NameCase.IsAbbreviation(text.AsSpan(at, end - at));
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
            || (text[mark] is ':' or ';' && after == mark + 1 && text[after] is ')' or ']');
    }
}
