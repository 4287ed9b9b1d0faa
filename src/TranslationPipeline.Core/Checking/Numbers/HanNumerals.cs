namespace TranslationPipeline.Checking;

/// <summary>Numbers written with Han characters, 三十五 or 二〇二二.</summary>
internal static class HanNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The values of all runs of numeral characters.</summary>
    public static HashSet<decimal> In(string text)
    {
        var values = new HashSet<decimal>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsNumeral(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && IsNumeral(text[i]) && i - start < 16)
            {
                i++;
            }

            values.Add(Read(text.AsSpan(start, i - start)));
        }

        return values;
    }

    private static bool IsNumeral(char c) => DigitOf(c) >= 0 || c is '十' or '百' or '千' or '万' or '萬';

    private static int DigitOf(char c) => c == '两' || c == '兩' ? 2 : Digits.IndexOf(c, StringComparison.Ordinal);

    private static decimal Read(ReadOnlySpan<char> numeral)
    {
        decimal total = 0, section = 0, digit = 0;
        var positional = true;
        foreach (var c in numeral)
        {
            if (DigitOf(c) is var d and >= 0)
            {
                digit = positional ? (digit * 10) + d : d;
                continue;
            }

            positional = false;
            if (c is '万' or '萬')
            {
                total = (total + section + digit) * 10_000;
                section = 0;
            }
            else
            {
                section += Math.Max(1, digit) * (c == '十' ? 10 : c == '百' ? 100 : 1_000);
            }

            digit = 0;
        }

        return total + section + digit;
    }
}
