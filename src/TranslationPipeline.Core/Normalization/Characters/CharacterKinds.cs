using System.Buffers;

namespace TranslationPipeline.Normalization.Characters;

/// <summary>The kind of every UTF-16 code unit; one table look-up.</summary>
internal static class CharacterKinds
{
    private static readonly SearchValues<char> Printable = SearchValues.Create(string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(static i => (char)i)));
    private static readonly byte[] Table = Build();

    public static CharacterKind Of(char c) => (CharacterKind)Table[c];

    /// <summary>Index of the first character from <paramref name="start"/> that is not plain, or -1.</summary>
    public static int Next(string text, int start)
    {
        var table = Table;
        var at = start;
        while (at < text.Length)
        {
            // Runs of ASCII go by vector, the rest by table.
            var skip = text.AsSpan(at).IndexOfAnyExcept(Printable);
            if (skip < 0)
            {
                return -1;
            }

            at += skip;
            do
            {
                if (table[text[at]] != 0)
                {
                    return at;
                }

                at++;
            }
            while (at < text.Length && text[at] > '~');
        }

        return -1;
    }

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (byte)Classify((char)i);
        }

        return table;
    }

    private static CharacterKind Classify(char c) => c switch
    {
        '\t' or '\n' or '\r' => CharacterKind.Plain,
        < ' ' or '\u007F' or (>= '\u0080' and <= '\u009F') => CharacterKind.Control,
        '\u00AD' => CharacterKind.SoftHyphen,
        '\u200B' or '\u2060' or '\uFEFF' => CharacterKind.ZeroWidth,
        '\u200C' or '\u200D' => CharacterKind.Joiner,
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => CharacterKind.Bidirectional,
        >= '\uD800' and <= '\uDFFF' => CharacterKind.Surrogate,
        >= '\uFB00' and <= '\uFB06' => CharacterKind.Ligature,
        (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' => CharacterKind.Noncharacter,
        >= '\uFF01' and <= '\uFF5E' => CharacterKind.FullWidth,
        _ => CanonicalData.MayChange(c) ? CharacterKind.Canonical : CharacterKind.Plain,
    };
}
