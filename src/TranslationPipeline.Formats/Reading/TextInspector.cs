using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>Reports characters that hide or distort text. Changes nothing; one pass; one diagnostic a kind with its first place.</summary>
internal static class TextInspector
{
    private const int MostMarks = 8;

    /// <summary>Reports to <paramref name="log"/>.</summary>
    /// <param name="document">The text.</param>
    /// <param name="isWholeFile">The text is the whole file, so that its lines are lines of the file.</param>
    /// <param name="log">Takes the warnings.</param>
    public static void Inspect(RawDocument document, bool isWholeFile, ReadLog log)
    {
        var text = document.Text.AsSpan();
        var control = new Tally();
        var bidi = new Tally();
        var invisible = new Tally();
        var combining = new Tally();
        var noncharacter = new Tally();
        var mixed = new Tally();
        var word = default(MixedScriptWord);
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u007F')
            {
                mixed.AddIf(word.Next(c), i);
                marks = 0;
                continue;
            }

            var isMark = c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            combining.AddIf(marks == MostMarks + 1 && !InvisibleCharacters.IsVariationSelector(c), i);
            mixed.AddIf(!isMark && word.Next(c), i);
            control.AddIf(c is < ' ' and not ('\t' or '\n' or '\r' or '\v' or '\f') or (>= '\u007F' and <= '\u009F' and not '\u0085'), i);
            bidi.AddIf(c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'), i);
            noncharacter.AddIf(c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' || IsPlaneEnd(text, i), i);
            invisible.AddIf(InvisibleCharacters.IsSuspicious(text, i), i);
        }

        mixed.AddIf(word.Next(' '), text.Length);
        control.Report(document, isWholeFile, log, InputDiagnostics.ControlCharacter, "control characters", "Check the text there; they are kept, and replaced where a format does not allow them");
        bidi.Report(document, isWholeFile, log, InputDiagnostics.BidiControl, "bidirectional controls, which can show the text in another order than it is stored", "Look at the text in logical order; the report shows them as labels");
        invisible.Report(document, isWholeFile, log, InputDiagnostics.Invisible, "invisible characters", "Remove them where they split words; the report shows them as labels");
        combining.Report(document, isWholeFile, log, InputDiagnostics.CombiningRun, "letters with more than 8 combining marks", "Check whether the text is meant to look like this");
        mixed.Report(document, isWholeFile, log, InputDiagnostics.MixedScript, "words that mix look-alike letters of several scripts", "Write each word in one script");
        noncharacter.Report(document, isWholeFile, log, InputDiagnostics.Noncharacter, "code points that Unicode reserves for internal use", "Remove them; they are replaced where a format does not allow them");
    }

    // U+1FFFE, U+1FFFF, U+2FFFE ... : the last two code points of each plane.
    private static bool IsPlaneEnd(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            && (char.ConvertToUtf32(text[index], text[index + 1]) & 0xFFFE) == 0xFFFE;

    private struct Tally
    {
        private int count;
        private int first;

        public void AddIf(bool condition, int index)
        {
            if (condition)
            {
                first = count++ == 0 ? index : first;
            }
        }

        public readonly void Report(RawDocument document, bool isWholeFile, ReadLog log, string code, string what, string nextStep)
        {
            if (count == 0)
            {
                return;
            }

            var (line, column) = isWholeFile ? TextPosition.Of(document.Text, Math.Min(first, document.Text.Length)) : (0, 0);
            var where = isWholeFile ? "" : string.Create(CultureInfo.InvariantCulture, $" in document {document.Number}, the first at character {first + 1} of its text");
            log.Warn(code, string.Create(CultureInfo.InvariantCulture, $"{what} ({count}){where}"), nextStep, line, column);
        }
    }
}
