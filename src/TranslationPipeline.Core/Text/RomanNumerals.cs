namespace TranslationPipeline.Text;

/// <summary>Roman numerals in capitals, Latin or look-alike Cyrillic: XX век is the 20th century.</summary>
internal static class RomanNumerals
{
    /// <summary>Reads the numeral at <paramref name="start"/>; false when no numeral of one or two digits stands there, ending where the capitals end.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out int value, out int end)
    {
        end = start;
        while (end < text.Length && ValueOf(text[end]) > 0)
        {
            end++;
        }

        value = end - start is > 0 and < 8 && (end == text.Length || !char.IsUpper(text[end])) ? Read(text[start..end]) : 0;
        return value is > 0 and < 40;
    }

    /// <summary>The values of all words of the text that are Roman numerals up to 3999.</summary>
    public static HashSet<decimal> In(string text)
    {
        var values = new HashSet<decimal>();
        for (var i = 0; i < text.Length; i++)
        {
            if (ValueOf(text[i]) == 0 || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && ValueOf(text[i]) > 0)
            {
                i++;
            }

            if ((i >= text.Length || !char.IsLetter(text[i])) && i - start < 16)
            {
                values.Add(Read(text.AsSpan(start, i - start)));
            }
        }

        return values;
    }

    private static int Read(ReadOnlySpan<char> numeral)
    {
        var sum = 0;
        for (var i = 0; i < numeral.Length; i++)
        {
            var value = ValueOf(numeral[i]);
            sum += i + 1 < numeral.Length && value < ValueOf(numeral[i + 1]) ? -value : value;
        }

        return sum;
    }

    private static int ValueOf(char c) => c switch
    {
        'I' or 'І' => 1,
        'V' => 5,
        'X' or 'Х' => 10,
        'L' => 50,
        'C' or 'С' => 100,
        'D' => 500,
        'M' or 'М' => 1000,
        _ => 0,
    };
}
