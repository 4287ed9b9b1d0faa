using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>One table look-up tells what a character is to the scanner.</summary>
internal static class CharKinds
{
    // Pages of 256 characters, made when the first character of a page is met.
    private static readonly CharKind[]?[] Pages = new CharKind[256][];

    private static readonly CharKind[] Latin = Build(0);

    /// <summary>The kind of a UTF-16 code unit.</summary>
    public static CharKind Of(char c) => c < 256 ? Latin[c] : (Pages[c >> 8] ?? Build(c >> 8))[c & 0xFF];

    private static CharKind[] Build(int number)
    {
        var page = new CharKind[256];
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = Slowly((char)((number << 8) | i));
        }

        return Pages[number] = page;
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
