using System.Globalization;

namespace TranslationPipeline.Checking;

/// <summary>Finds numbers in digits of any script and reads them by every convention: 1,234.5  1.234,5  1 234,5  1'234.5  12万.</summary>
internal static class NumberScanner
{
    private const int MaxDigits = 20;

    /// <summary>The numbers of a text, ascending.</summary>
    public static List<NumberToken> Scan(string text, LanguageTag language)
    {
        var numbers = new List<NumberToken>();
        for (var i = 0; i < text.Length; i++)
        {
            if (DigitOf(text[i]) < 0)
            {
                continue;
            }

            var groups = ReadGroups(text, i, out var end);
            numbers.AddRange(ToTokens(text, groups, language));
            i = end - 1;
        }

        return numbers;
    }

    /// <summary>The value of a decimal digit of any script; -1 for anything else.</summary>
    public static int DigitOf(char c) => c is >= '0' and <= '9' ? c - '0' : c < '\u0660' ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);

    // Runs of digits with one separator between them.
    private static List<DigitGroup> ReadGroups(string text, int start, out int end)
    {
        var groups = new List<DigitGroup>();
        var separator = '\0';
        end = start;
        while (true)
        {
            var from = end;
            while (end < text.Length && DigitOf(text[end]) >= 0)
            {
                end++;
            }

            groups.Add(new DigitGroup(from, end, separator));
            if (end + 1 >= text.Length || DigitOf(text[end + 1]) < 0 || SeparatorOf(text[end]) is var next && next == '\0')
            {
                return groups;
            }

            separator = SeparatorOf(text[end]);
            end++;
        }
    }

    private static char SeparatorOf(char c) => c switch
    {
        '.' or '٫' or '·' => '.',
        ',' or '٬' or '،' or '，' => ',',
        ' ' or '\u00A0' or '\u202F' or '\u2009' => ' ',
        '\'' or '’' => '\'',
        ':' or '：' => ':',
        _ => '\0',
    };

    private static IEnumerable<NumberToken> ToTokens(string text, List<DigitGroup> groups, LanguageTag language)
    {
        var from = 0;
        while (from < groups.Count)
        {
            // Spaces join only groups of three: "in 2020 300 people" are two numbers.
            var to = from + 1;
            while (to < groups.Count && Joins(groups, from, to))
            {
                to++;
            }

            if (Digits(text, groups, from, to).Length <= MaxDigits)
            {
                yield return ToToken(text, groups, from, to, language);
            }

            from = to;
        }
    }

    private static bool Joins(List<DigitGroup> groups, int from, int to)
    {
        if (groups[to].Separator == ':' || (to - from > 1 && groups[to - 1].Separator == ':'))
        {
            return to - from == 1 && groups[to].Length == 2 && groups[from].Length <= 2; // 4:40, but not a score of 4:1 or 4:40:12
        }

        var isGroup = groups[to].Length == 3 && groups[from].Length <= 3 && groups.Skip(from + 1).Take(to - from - 1).All(static g => g.Length == 3);
        return groups[to].Separator is ' ' or '\'' ? isGroup && SameSeparators(groups, from, to) : to - from < 8;
    }

    private static bool SameSeparators(List<DigitGroup> groups, int from, int to) =>
        groups.Skip(from + 1).Take(to - from).All(g => g.Separator == groups[to].Separator);

    private static string Digits(string text, List<DigitGroup> groups, int from, int to)
    {
        var digits = groups.Skip(from).Take(to - from).SelectMany(g => text[g.Start..g.End]);
        return new string([.. digits.Select(static c => (char)('0' + DigitOf(c)))]);
    }

    private static NumberToken ToToken(string text, List<DigitGroup> groups, int from, int to, LanguageTag language)
    {
        var digits = Digits(text, groups, from, to);
        var range = new TextRange(groups[from].Start, groups[to - 1].End);
        var values = new List<decimal>();
        var count = to - from;
        var grouped = count > 1 && groups.Skip(from + 1).Take(count - 1).All(static g => g.Length is 3 or 2) && groups[to - 1].Length == 3 && SameSeparators(groups, from, to - 1);
        if (count == 1 || grouped)
        {
            values.Add(Parse(digits)); // an integer, with or without groups
        }

        var last = groups[to - 1];
        var isDecimal = count > 1 && last.Separator is '.' or ',' or ':' && groups.Skip(from + 1).Take(count - 2).All(g => g.Length == 3 && g.Separator != last.Separator);
        if (isDecimal)
        {
            values.Add(Parse(digits[..^last.Length] + "." + digits[^last.Length..]));
        }

        if (values.Count == 0)
        {
            values.Add(Parse(digits)); // 1.2.3, 10.01.2022: compared by its digits
        }

        if (ScaleWords.After(text, range.End, language) is { } scale)
        {
            values.AddRange(values.ToArray().Select(v => Multiply(v, scale)));
        }

        return new NumberToken(range, digits, values);
    }

    private static decimal Parse(string digits) => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static decimal Multiply(decimal value, decimal scale) => value < 1_000_000_000m ? value * scale : value;

    private readonly record struct DigitGroup(int Start, int End, char Separator)
    {
        public int Length => End - Start;
    }
}
