using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// Cuts texts and terms into the same tokens. White space and a hyphen between letters only separate; a dash with white
/// space beside it is a symbol, so that no term reaches over it.
/// </summary>
internal static class TermTokenizer
{
    /// <summary>Class of white space in <see cref="Classes"/>.</summary>
    public const byte Space = (byte)CharacterClass.Space;

    /// <summary>Class of punctuation and symbols in <see cref="Classes"/>.</summary>
    public const byte Symbol = (byte)CharacterClass.Symbol;

    /// <summary>Class of letters, digits and marks in <see cref="Classes"/>.</summary>
    public const byte Word = (byte)CharacterClass.Word;

    /// <summary>The class of every code unit.</summary>
    public static byte[] Classes { get; } = Build();

    private enum CharacterClass : byte
    {
        Symbol,
        Word,
        Joiner,
        Apostrophe,
        Quote,
        Space,
        Hyphen,
        Unspaced,
    }

    /// <summary>The token at or after <paramref name="position"/>; <see cref="TermTokenKind.None"/> at the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="apostropheBreaks">True for languages with elision (French l'accord): an apostrophe is a symbol.</param>
    public static TermToken Next(ReadOnlySpan<char> text, int position, bool apostropheBreaks)
    {
        var start = position;
        var gap = false;
        while (start < text.Length && ClassOf(text[start]) is var c && (c is CharacterClass.Space || (c is CharacterClass.Hyphen && IsInnerHyphen(text, start))))
        {
            gap = true;
            start++;
        }

        if (start >= text.Length)
        {
            return default;
        }

        switch (ClassOf(text[start]))
        {
            case CharacterClass.Word:
                return new TermToken(start, WordEnd(text, start, apostropheBreaks), TermTokenKind.Word, gap);
            case CharacterClass.Unspaced:
                return new TermToken(start, start + 1, TermTokenKind.Unspaced, gap);
            default:
                return new TermToken(start, start + 1, TermTokenKind.Symbol, gap);
        }
    }

    /// <summary>True for a class of characters that surely end a word.</summary>
    public static bool Separates(byte characterClass) =>
        (CharacterClass)characterClass is CharacterClass.Space or CharacterClass.Symbol or CharacterClass.Hyphen or CharacterClass.Unspaced;

    /// <summary>True for a letter, digit or mark of a script that separates words.</summary>
    public static bool IsWord(char c) => ClassOf(c) == CharacterClass.Word;

    private static CharacterClass ClassOf(char c) => (CharacterClass)Classes[c];

    private static int WordEnd(ReadOnlySpan<char> text, int start, bool apostropheBreaks)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            switch (ClassOf(text[end]))
            {
                case CharacterClass.Word or CharacterClass.Joiner:
                    end++;
                    continue;
                case CharacterClass.Apostrophe when !apostropheBreaks && FollowedByWord(text, end):
                case CharacterClass.Quote when FollowedByWord(text, end) && Scripts.Of(text[end - 1]) == Script.Hebr:
                    end += 2;
                    continue;
            }

            break;
        }

        return end;
    }

    private static bool FollowedByWord(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && IsWord(text[at + 1]);

    private static bool IsInnerHyphen(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && ClassOf(text[at - 1]) is not (CharacterClass.Space or CharacterClass.Hyphen)
        && ClassOf(text[at + 1]) is not (CharacterClass.Space or CharacterClass.Hyphen);

    private static byte[] Build()
    {
        var classes = new byte[char.MaxValue + 1];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = (byte)Classify((char)i);
        }

        return classes;
    }

    private static CharacterClass Classify(char c)
    {
        if (IsUnspacedScript(c))
        {
            return CharacterClass.Unspaced;
        }

        switch (Folding.Fold(c))
        {
            case '\'':
                return CharacterClass.Apostrophe;
            case '-':
                return CharacterClass.Hyphen;
        }

        if (c is '"' or '״')
        {
            return CharacterClass.Quote;
        }

        if (char.IsLetterOrDigit(c))
        {
            return CharacterClass.Word;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => CharacterClass.Word,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharacterClass.Joiner,
            _ => char.IsWhiteSpace(c) ? CharacterClass.Space : CharacterClass.Symbol,
        };
    }

    private static bool IsUnspacedScript(char c) => Scripts.Of(c) switch
    {
        Script.Hani or Script.Hira or Script.Kana => true,
        _ => c is >= '\u0E01' and <= '\u0E3A' or >= '\u0E40' and <= '\u0E4E' // Thai
            or >= '\u0E81' and <= '\u0ECD' // Lao
            or >= '\u1000' and <= '\u103F' // Myanmar
            or >= '\u1780' and <= '\u17D3' // Khmer
            or 'ー',
    };
}
