using System.Buffers;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Cuts a text into the words that names are made of.</summary>
internal static class NameWords
{
    private const byte Letter = 1;
    private const byte Digit = 2;
    private const byte Mark = 3;
    private const byte Invisible = 4;
    private const byte Apostrophe = 5;
    private const int MaxGap = 4;
    private static readonly byte[] Classes = Build();

    /// <summary>Reads all words into an array rented from the shared pool; the caller returns it.</summary>
    public static NameWord[] Rent(string text, out int count)
    {
        var words = ArrayPool<NameWord>.Shared.Rent(Math.Max(16, text.Length / 5));
        count = 0;
        for (var i = 0; i < text.Length;)
        {
            if (Classes[text[i]] is not (Letter or Digit))
            {
                i++;
                continue;
            }

            var end = EndOf(text, i);
            if (count == words.Length)
            {
                var larger = ArrayPool<NameWord>.Shared.Rent(words.Length * 2);
                words.CopyTo(larger, 0);
                ArrayPool<NameWord>.Shared.Return(words);
                words = larger;
            }

            words[count++] = new NameWord(i, end, Scripts.Of(text[i]), !char.IsLower(text[i]));
            i = end;
        }

        return words;
    }

    /// <summary>What stands between two neighbouring words.</summary>
    public static NameGap Gap(string text, NameWord left, NameWord right)
    {
        var between = text.AsSpan(left.End, right.Start - left.End);
        if (between.Length > MaxGap)
        {
            return NameGap.Break;
        }

        var hyphens = 0;
        var spaces = 0;
        var breaks = 0;
        var apostrophes = 0;
        foreach (var c in between)
        {
            if (c is '\n' or '\r')
            {
                breaks += c == '\n' ? 1 : 0;
                spaces++;
            }
            else if (c == ' ' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator)
            {
                spaces++;
            }
            else if (IsHyphen(c))
            {
                hyphens++;
            }
            else if (Classes[c] == Apostrophe)
            {
                apostrophes++;
            }
            else if (Classes[c] != Invisible)
            {
                return NameGap.Break;
            }
        }

        return (hyphens, apostrophes, breaks) switch
        {
            ( > 1, _, _) or (_, > 1, _) or (_, _, > 1) => NameGap.Break,
            (_, 1, _) => NameGap.Apostrophe,
            (1, _, _) => spaces > 0 ? NameGap.BrokenHyphen : NameGap.Hyphen,
            _ => spaces > 0 ? NameGap.Space : NameGap.Break,
        };
    }

    /// <summary>Hyphens and the dashes that are typed for them; not the em dash.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '−';

    public static bool IsApostrophe(char c) => Classes[c] == Apostrophe;

    public static bool IsInvisible(char c) => Classes[c] == Invisible;

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        for (var i = end; i < text.Length; i++)
        {
            switch (Classes[text[i]])
            {
                case Letter or Digit or Mark:
                    end = i + 1;
                    break;
                case Invisible:
                    break;
                case Apostrophe when i + 1 < text.Length && Classes[text[i + 1]] == Letter && !char.IsUpper(text[i + 1]) && i == end:
                    break;
                default:
                    return end;
            }
        }

        return end;
    }

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 1; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = CharUnicodeInfo.GetUnicodeCategory(c) switch
            {
                _ when Folding.Fold(c) == '\'' => Apostrophe,
                UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Mark,
                UnicodeCategory.Format => Invisible,
                UnicodeCategory.DecimalDigitNumber => Digit,
                UnicodeCategory.ModifierLetter when c == 'ـ' => Mark,
                _ when char.IsLetter(c) => Letter,
                _ => 0,
            };
        }

        return table;
    }
}
