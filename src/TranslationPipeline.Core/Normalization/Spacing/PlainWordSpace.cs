using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Spacing;

/// <summary>
/// A no-break space between two plain words, left over from a web page. Where typography wants one (short words,
/// numbers, units, initials, marks, all of French) it stays.
/// </summary>
internal static class PlainWordSpace
{
    private const int LongWord = 4;

    public static Edit? Find(PassInput input, int at)
    {
        var text = input.Text;
        return LettersBefore(text, at) >= LongWord && LettersBehind(text, at) >= LongWord && !input.Language.IsSameLanguage(French)
            ? new Edit(TextRange.At(at, 1), " ", "spacing.no-break", "no-break space between two ordinary words")
            : null;
    }

    private static readonly LanguageTag French = LanguageTag.Parse("fr");

    private static int LettersBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && IsPlain(text[start - 1]))
        {
            start--;
        }

        return start > 0 && !char.IsWhiteSpace(text[start - 1]) ? 0 : at - start;
    }

    private static int LettersBehind(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && IsPlain(text[end]))
        {
            end++;
        }

        return end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '.' or ';' or ':') ? 0 : end - at - 1;
    }

    private static bool IsPlain(char c) => char.IsLower(c) && Scripts.Of(c) != Script.Zzzz;
}
