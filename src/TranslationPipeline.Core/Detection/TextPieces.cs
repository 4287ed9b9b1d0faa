using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>
/// Pieces of a text that are in one language, more likely than not: lines, sentences, and runs of one script. The language is not
/// known yet, so the rules are rough and know no abbreviations; a piece too many does no harm.
/// </summary>
internal static class TextPieces
{
    // Letters of another script that begin a piece of their own, when so many of the old one stand before them.
    private const int LongRun = 24;

    /// <summary>The pieces, in order, without blanks around them.</summary>
    public static List<TextRange> Of(ReadOnlySpan<char> text)
    {
        var pieces = new List<TextRange>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EndsAfter(text, i))
            {
                AddRuns(pieces, text, start, i + 1);
                start = i + 1;
            }
        }

        AddRuns(pieces, text, start, text.Length);
        return pieces;
    }

    private static bool EndsAfter(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' or '。' or '！' or '？' or '।' => true,
        '.' or '!' or '?' or '…' or '؟' or '۔' => i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]),
        '"' or '”' or '»' or ')' or '“' => i > 0 && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && text[i - 1] is '.' or '!' or '?' or '…',
        _ => false,
    };

    // Cuts a sentence where a long run of one script follows a long run of another.
    private static void AddRuns(List<TextRange> pieces, ReadOnlySpan<char> text, int start, int end)
    {
        var run = Script.Zyyy;
        var runLetters = 0;
        var (next, nextStart, nextLetters) = (Script.Zyyy, start, 0);
        for (var i = start; i < end; i++)
        {
            var script = char.IsLetter(text[i]) ? Joined(Scripts.Of(text[i])) : Script.Zyyy;
            if (script is Script.Zyyy or Script.Zzzz)
            {
                continue;
            }

            if (script == run || run == Script.Zyyy)
            {
                run = script;
                runLetters += 1 + nextLetters;
                nextLetters = 0;
                continue;
            }

            if (script != next || nextLetters == 0)
            {
                (next, nextStart, nextLetters) = (script, i, 0);
            }

            nextLetters++;
            if (nextLetters >= LongRun && runLetters >= LongRun)
            {
                Add(pieces, text, start, nextStart);
                (start, run, runLetters, nextLetters) = (nextStart, next, nextLetters, 0);
            }
        }

        Add(pieces, text, start, end);
    }

    // Japanese mixes three scripts, Korean two.
    private static Script Joined(Script script) => script is Script.Hira or Script.Kana or Script.Hang ? Script.Hani : script;

    private static void Add(List<TextRange> pieces, ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            pieces.Add(new TextRange(start, end));
        }
    }
}
