using System.Buffers;

namespace TranslationPipeline.Normalization.Decoding;

/// <summary>C1 controls, which no text has: bytes of windows-1252 that were read as ISO 8859-1 (U+0092 for an apostrophe).</summary>
internal static class UndecodedControls
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(string.Concat(Enumerable.Range(0x80, 0x20).Select(static i => (char)i)));

    public static void Find(PassInput input, int first, List<Edit> edits)
    {
        var text = input.Text;
        var at = text.AsSpan(first).IndexOfAny(Controls);
        for (at = at < 0 ? -1 : first + at; at >= 0;)
        {
            var shown = CodePage.All[0].CharacterOf(text[at]);
            if (shown != text[at] && !input.IsProtected(at))
            {
                edits.Add(new Edit(TextRange.At(at, 1), shown.ToString(), "encoding.control", $"U+{(int)text[at]:X4} is the windows-1252 byte of {shown}") { Confidence = 0.998 });
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Controls);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
