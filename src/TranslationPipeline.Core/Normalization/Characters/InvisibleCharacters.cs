namespace TranslationPipeline.Normalization.Characters;

/// <summary>Characters without width. They stay where a script needs them: joiners in Persian, Indic scripts and emoji, break points in Thai or Khmer.</summary>
internal static class InvisibleCharacters
{
    /// <summary>A soft hyphen is a hint for one layout; with a line break behind it, the break goes as well.</summary>
    public static Edit SoftHyphen(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == '\u00AD')
        {
            end++;
        }

        var next = end;
        var lineBreaks = 0;
        while (next < text.Length && text[next] is ' ' or '\r' or '\n')
        {
            lineBreaks += text[next] == '\n' ? 1 : 0;
            next++;
        }

        return lineBreaks == 1 && at > 0 && char.IsLetter(text[at - 1]) && next < text.Length && char.IsLetter(text[next])
            ? new Edit(new TextRange(at, next), "", "characters.soft-hyphen", "soft hyphen and line break inside a word")
            : new Edit(new TextRange(at, end), "", "characters.soft-hyphen", "soft hyphen: a layout hint, not part of the word");
    }

    public static Edit? ZeroWidth(string text, int at) =>
        text[at] == '\u200B' && (IsBreakScript(Before(text, at)) || IsBreakScript(After(text, at)))
            ? null
            : new Edit(TextRange.At(at, 1), "", "characters.zero-width", $"invisible character U+{(int)text[at]:X4}");

    public static Edit? Joiner(string text, int at) =>
        NeedsJoiner(Before(text, at)) || NeedsJoiner(After(text, at))
            ? null
            : new Edit(TextRange.At(at, 1), "", "characters.zero-width", $"invisible joiner U+{(int)text[at]:X4} in a script without joining");

    private static char Before(string text, int at) => at > 0 ? text[at - 1] : ' ';

    private static char After(string text, int at) => at + 1 < text.Length ? text[at + 1] : ' ';

    // Thai to Tibetan, Myanmar, Khmer, Tai and Javanese write without spaces and mark break points.
    private static bool IsBreakScript(char c) =>
        c is (>= '\u0E00' and <= '\u0FFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u1950' and <= '\u1AAF') or (>= '\uA980' and <= '\uA9DF') or (>= '\uAA00' and <= '\uAA7F');

    // Every script that is neither Latin, Greek, Cyrillic, Armenian, Georgian nor CJK may need it, and so do emoji.
    private static bool NeedsJoiner(char c) =>
        c is (>= '\u0590' and <= '\u109F') or (>= '\u1200' and <= '\u1BFF') or (>= '\u1CD0' and <= '\u1CFF') or (>= '\u2190' and <= '\u2BFF')
            or '\u200C' or '\u200D' or (>= '\uA800' and <= '\uABFF') or (>= '\uD800' and <= '\uDFFF') or (>= '\uFB1D' and <= '\uFE0F') or (>= '\uFE70' and <= '\uFEFC');
}
