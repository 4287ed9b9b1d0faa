using System.Buffers;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Homoglyphs;

/// <summary>
/// Letters of another script inside a word (NАTO with a Cyrillic А). A word is repaired only when all its letters map to
/// the script of the text's language and its alphabet; whole words and single letters of another script stay.
/// </summary>
internal sealed class HomoglyphPass : INormalizationPass
{
    private const int MinLetters = 3;
    private static readonly SearchValues<char> GreekOrCyrillic = SearchValues.Create(string.Concat(Enumerable.Range(0x370, 0x530 - 0x370).Select(static i => (char)i)));
    private static readonly SearchValues<char> AsciiLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // Endings that are written behind a number or an abbreviation without a sign.
    private static readonly SearchValues<string> ShortEndings = SearchValues.Create(["го", "й", "я", "е", "му", "м", "ая", "ый", "ое", "ой", "х", "в", "вв", "а", "у", "ы", "і"], StringComparison.Ordinal);

    /// <inheritdoc/>
    public string Name => "homoglyphs";

    /// <inheritdoc/>
    public void Run(PassInput input, PassOutput output)
    {
        var script = HomoglyphTable.ScriptOf(input.Language);
        if (script == Script.Zzzz && !input.Language.IsUndetermined)
        {
            script = Script.Latn; // names and abbreviations in a text of a fourth script
        }

        var at = Next(input.Text, 0, script);
        while (at >= 0)
        {
            var (start, end) = WordAround(input.Text, at);
            if (Repair(input, new TextRange(start, end), script) is { } edit)
            {
                output.Edits.Add(edit);
            }

            at = Next(input.Text, end, script);
        }
    }

    // The first letter that may be a stranger: another script than the text's own.
    private static int Next(string text, int from, Script script)
    {
        var next = text.AsSpan(from).IndexOfAny(script == Script.Cyrl ? AsciiLetters : GreekOrCyrillic);
        return next < 0 ? -1 : from + next;
    }

    private static (int Start, int End) WordAround(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static Edit? Repair(PassInput input, TextRange range, Script script)
    {
        var word = input.Text.AsSpan(range.Start, range.Length);
        var counts = (Latin: 0, Cyrillic: 0, Greek: 0);
        foreach (var c in word)
        {
            switch (Scripts.Of(c))
            {
                case Script.Latn:
                    counts.Latin++;
                    break;
                case Script.Cyrl:
                    counts.Cyrillic++;
                    break;
                case Script.Grek:
                    counts.Greek++;
                    break;
                default:
                    return null;
            }
        }

        if (word.Length < MinLetters || word.Length is var all && (counts.Latin == all || counts.Cyrillic == all || counts.Greek == all))
        {
            return null;
        }

        if (script == Script.Zzzz)
        {
            script = counts.Latin >= counts.Cyrillic + counts.Greek ? Script.Latn : counts.Cyrillic > counts.Greek ? Script.Cyrl : Script.Grek;
        }

        // A word that could as well be Latin needs most of its letters from the text's own script.
        var own = script switch { Script.Latn => counts.Latin, Script.Cyrl => counts.Cyrillic, _ => counts.Greek };
        if (script != Script.Latn && own * 2 <= word.Length && IsLatin(word, input.Language))
        {
            return null;
        }

        return IsAbbreviationWithEnding(word, script) || IsOption(input.Text, range) || input.IsProtected(range) ? null : Map(input, range, script);
    }

    private static bool IsLatin(ReadOnlySpan<char> word, LanguageTag language)
    {
        foreach (var c in word)
        {
            if (HomoglyphTable.Map(c, Script.Latn, language) == '\0')
            {
                return false;
            }
        }

        return true;
    }

    private static Edit? Map(PassInput input, TextRange range, Script script)
    {
        var mapped = new char[range.Length];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = HomoglyphTable.Map(input.Text[range.Start + i], script, input.Language);
            if (mapped[i] == '\0')
            {
                return null;
            }
        }

        var foreign = input.Text.AsSpan(range.Start, range.Length).ToString().Where(c => Scripts.Of(c) != script).Distinct();
        return new Edit(range, new string(mapped), "homoglyphs.word",
            $"{string.Join(", ", foreign.Select(static c => $"{c} (U+{(int)c:X4})"))} only look like letters of the other letters' script ({script})")
        {
            Confidence = 0.998,
        };
    }

    // -aТИП, --CТИП: an option with its value.
    private static bool IsOption(string text, TextRange range) =>
        range.Start > 0 && text[range.Start - 1] == '-' && (range.Start == 1 || !char.IsLetterOrDigit(text[range.Start - 2]));

    // SMSка, XXго: two scripts on purpose.
    private static bool IsAbbreviationWithEnding(ReadOnlySpan<char> word, Script script)
    {
        var foreign = 0;
        while (foreign < word.Length && Scripts.Of(word[foreign]) != script)
        {
            foreign++;
        }

        var own = foreign;
        while (own < word.Length && Scripts.Of(word[own]) == script && char.IsLower(word[own]))
        {
            own++;
        }

        if (foreign == 0 || own < word.Length)
        {
            return false;
        }

        return foreign >= 2 ? char.IsUpper(word[0]) && char.IsUpper(word[1]) : ShortEndings.Contains(word[foreign..].ToString());
    }
}
