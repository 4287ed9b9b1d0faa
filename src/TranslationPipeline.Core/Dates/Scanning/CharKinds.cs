using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>One table look-up tells what a character is to the scanner.</summary>
internal static class CharKinds
{
    private static readonly byte[] Table = Build();

    /// <summary>The kind of a UTF-16 code unit.</summary>
    public static CharKind Of(char c) => (CharKind)Table[c];

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (byte)Slowly((char)i);
        }

        return table;
    }

    private static CharKind Slowly(char c)
    {
        if (c is '\n' or '\r' or '\u2028' or '\u2029')
        {
            return CharKind.NewLine;
        }

        if (char.IsWhiteSpace(c))
        {
            return CharKind.Space;
        }

        if (char.IsDigit(c))
        {
            return CharKind.Digit;
        }

        switch (Scripts.Of(c))
        {
            case Script.Hani or Script.Hira or Script.Kana:
                return CharKind.Ideograph;
            case Script.Hang:
                return CharKind.Hangul;
        }

        return char.IsLetter(c) || c == '\u00AD' || (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            ? CharKind.Letter
            : CharKind.Other;
    }
}
