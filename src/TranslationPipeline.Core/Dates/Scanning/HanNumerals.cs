namespace TranslationPipeline.Dates;

/// <summary>Numbers written in Han characters: positional (二〇二二) and with multipliers (三十一).</summary>
internal static class HanNumerals
{
    /// <summary>Reads the longest number at <paramref name="start"/>; false when there is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out Item item)
    {
        item = new Item { Start = start, C = -1 };
        var total = 0;
        var digit = -1;
        var positional = 0;
        var digits = 0;
        var multiplied = false;
        var at = start;
        for (; at < text.Length && at - start < 9; at++)
        {
            var c = text[at];
            if (Digit(c) is var d and >= 0)
            {
                positional = (positional * 10) + d;
                digits++;
                digit = d;
            }
            else if (c is '十' or '百' or '千' or '廿' or '卅')
            {
                var power = c switch { '百' => 100, '千' => 1000, '廿' => 20, '卅' => 30, _ => 10 };
                total += power is 20 or 30 ? power : Math.Max(digit, 1) * power;
                digit = -1;
                multiplied = true;
            }
            else
            {
                break;
            }
        }

        if (at == start || digits > 9)
        {
            return false;
        }

        item.End = at;
        var value = multiplied ? total + Math.Max(digit, 0) : positional;
        NumberScanner.Classify(ref item, value, multiplied ? (value < 100 ? 2 : 3) : digits);
        return true;
    }

    private static int Digit(char c) => c switch
    {
        '〇' or '零' or '○' => 0,
        '一' or '元' => 1,
        '二' or '两' or '兩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
