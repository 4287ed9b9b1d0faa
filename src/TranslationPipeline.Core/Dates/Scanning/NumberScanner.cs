using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>Reads a cluster of digits and separators and tells what it can be: number, clock, numeric date; or nothing (version, address, price).</summary>
internal static class NumberScanner
{
    private static readonly ClassSet NumberOnly = ClassSet.Of(TokenClass.Num);

    /// <summary>Reads the cluster at <paramref name="start"/>; the item's classes are empty when it is none of ours.</summary>
    public static Item Read(ReadOnlySpan<char> text, int start)
    {
        var item = new Item { Start = start, IsDigits = true, C = -1 };
        Span<int> values = stackalloc int[4];
        Span<int> lengths = stackalloc int[4];
        Span<int> ends = stackalloc int[4];
        var count = 0;
        var separator = '\0';
        var at = start;
        while (true)
        {
            var (value, end) = Digits(text, at);
            if (count == 4)
            {
                item.End = SkipCluster(text, end);
                return item;
            }

            (values[count], lengths[count], ends[count]) = (value, end - at, end);
            count++;
            at = end;
            if (at + 1 >= text.Length || !Continues(Plain(text[at]), ref separator) || CharKinds.Of(text[at + 1]) != CharKind.Digit)
            {
                break;
            }

            at++;
        }

        item.End = ends[count - 1];
        if (BadStart(text, start) || lengths[0] > 12)
        {
            item.End = SkipCluster(text, item.End);
            return item;
        }

        switch (count)
        {
            case 1:
                Single(text, ref item, values[0], lengths[0]);
                break;
            case 2:
                Two(ref item, values, lengths, ends, separator);
                break;
            case 3:
                Three(ref item, values, lengths, ends, separator);
                break;
            default:
                if (separator == '-')
                {
                    item.End = ends[0];
                    Single(text, ref item, values[0], lengths[0]);
                }

                break;
        }

        return item;
    }

    /// <summary>Adds the classes that a plain whole number can have.</summary>
    public static void Classify(ref Item item, int value, int length)
    {
        item.Number = value;
        var classes = NumberOnly;
        if (length <= 2)
        {
            classes |= value is >= 1 and <= 31 ? ClassSet.Of(TokenClass.Day) : ClassSet.None;
            classes |= value is >= 1 and <= 12 ? ClassSet.Of(TokenClass.MonthNum) : ClassSet.None;
            classes |= value <= 24 ? ClassSet.Of(TokenClass.Hour) : ClassSet.None;
            classes |= length == 2 ? ClassSet.Of(TokenClass.Yy) | (value < 60 ? ClassSet.Of(TokenClass.Minute) : ClassSet.None) : ClassSet.None;
        }
        else if (length == 4)
        {
            classes |= value is >= 1000 and <= 2999 ? ClassSet.Of(TokenClass.Year) : ClassSet.None;
            classes |= value is >= 1900 and <= 2049 ? ClassSet.Of(TokenClass.ModernYear) : ClassSet.None;
            classes |= value / 100 <= 24 && value % 100 < 60 ? ClassSet.Of(TokenClass.HourMinute) : ClassSet.None;
            classes |= value % 10 == 0 && value is >= 1000 and <= 2099 ? ClassSet.Of(TokenClass.DecadeYear) : ClassSet.None;
        }

        item.Classes = classes;
    }

    private static void Single(ReadOnlySpan<char> text, ref Item item, int value, int length)
    {
        // 10,000 and 1.000.000 are amounts; so is what a sign of money or per cent follows.
        var at = item.End;
        if (at + 3 < text.Length && text[at] == ',' && length <= 3 && CharKinds.Of(text[at + 1]) == CharKind.Digit)
        {
            var (rest, end) = Digits(text, at + 1);
            if (end - at == 4)
            {
                item.End = SkipCluster(text, end);
                item.Number = (value * 1000.0) + rest;
                item.Classes = NumberOnly;
                return;
            }
        }

        if (at + 1 < text.Length && text[at] == ',' && CharKinds.Of(text[at + 1]) == CharKind.Digit && Digits(text, at + 1).End - at != 5)
        {
            var (fraction, fractionEnd) = Digits(text, at + 1);
            item.Number = value + (fraction / Math.Pow(10, Math.Min(fractionEnd - at - 1, 9))); // "2,5 Stunden"
            item.End = SkipCluster(text, at);
            item.Classes = NumberOnly;
            return;
        }

        if (at < text.Length && text[at] is '%' or '‰' or '°' or '€' or '$' or '£' or '¥' or '₽' or '₸' or '×' or '²' or '³')
        {
            return;
        }

        if (length <= 9)
        {
            Classify(ref item, value, length);
        }
    }

    private static void Two(ref Item item, ReadOnlySpan<int> values, ReadOnlySpan<int> lengths, ReadOnlySpan<int> ends, char separator)
    {
        var (a, b) = (values[0], values[1]);
        (item.A, item.B, item.Separator) = (a, b, separator);
        var clock = lengths[0] <= 2 && lengths[1] == 2 && a <= 24 && b < 60 && (a < 24 || b == 0);
        var dayMonth = lengths[0] <= 2 && lengths[1] <= 2 && ((a is >= 1 and <= 31 && b is >= 1 and <= 12) || (a is >= 1 and <= 12 && b is >= 1 and <= 31));
        switch (separator)
        {
            case ':':
                item.Classes = clock ? ClassSet.Of(TokenClass.Clock) : ClassSet.None;
                break;
            case '.':
                item.Number = a + (b / Math.Pow(10, Math.Min(lengths[1], 9)));
                item.Classes = NumberOnly | ClassSet.Of(TokenClass.Decimal) | (clock ? ClassSet.Of(TokenClass.DotClock) : ClassSet.None)
                    | (dayMonth ? ClassSet.Of(TokenClass.NumericDayMonth) : ClassSet.None);
                item.Shape = dayMonth ? NumericShape.DayMonth : NumericShape.None;
                break;
            case '/' when lengths[0] == 4 && lengths[1] == 2 && b is >= 1 and <= 12 && a is >= 1000 and <= 2999:
            case '-' when lengths[0] == 4 && lengths[1] == 2 && b is >= 1 and <= 12 && a is >= 1000 and <= 2999:
                item.Classes = ClassSet.Of(TokenClass.NumericDate);
                item.Shape = NumericShape.YearMonth;
                break;
            case '/' when lengths[0] <= 2 && lengths[1] == 4 && a is >= 1 and <= 12 && b is >= 1900 and <= 2099:
                (item.A, item.B) = (b, a);
                item.Classes = ClassSet.Of(TokenClass.NumericDate);
                item.Shape = NumericShape.YearMonth;
                break;
            case '/' when dayMonth:
                item.Classes = ClassSet.Of(TokenClass.NumericDayMonth);
                item.Shape = NumericShape.DayMonth;
                break;
            case '/' or '-':
                item.End = ends[0];
                Classify(ref item, a, lengths[0]);
                break;
        }
    }

    private static void Three(ref Item item, ReadOnlySpan<int> values, ReadOnlySpan<int> lengths, ReadOnlySpan<int> ends, char separator)
    {
        (item.A, item.B, item.C, item.Separator) = (values[0], values[1], values[2], separator);
        if (separator == ':')
        {
            var clock = lengths[0] <= 2 && lengths[1] == 2 && lengths[2] == 2 && item.A <= 23 && item.B < 60 && item.C < 60;
            item.Classes = clock ? ClassSet.Of(TokenClass.Clock) : ClassSet.None;
            return;
        }

        if (lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2)
        {
            item.Shape = NumericShape.YearFirst;
            item.Classes = ClassSet.Of(TokenClass.NumericDate);
        }
        else if (lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 4 || lengths[2] == 2))
        {
            item.Shape = NumericShape.YearLast;
            item.Classes = ClassSet.Of(TokenClass.NumericDate);
        }
        else if (separator == '-')
        {
            item.End = ends[0];
            Classify(ref item, values[0], lengths[0]);
        }
    }

    private static (int Value, int End) Digits(ReadOnlySpan<char> text, int at)
    {
        var value = 0;
        while (at < text.Length && CharKinds.Of(text[at]) == CharKind.Digit)
        {
            value = value > 100_000_000 ? value : (value * 10) + Folding.Fold(text[at]) - '0';
            at++;
        }

        return (value, at);
    }

    // The first separator decides: all further ones must be the same.
    private static bool Continues(char c, ref char separator)
    {
        if (c is not ('.' or '/' or '-' or ':'))
        {
            return false;
        }

        if (separator == '\0')
        {
            separator = c;
        }

        return separator == c;
    }

    private static char Plain(char c) => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c is '‐' or '‑' ? '-' : c;

    private static bool BadStart(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
        {
            return false;
        }

        var c = text[start - 1];
        if (c is '$' or '€' or '£' or '¥' or '₽' or '₸' or '№' or '#' or '+' or '_' or '@' or '\\' or '=' or '&' or '§')
        {
            return true;
        }

        return c is '.' or ',' && start > 1 && CharKinds.Of(text[start - 2]) == CharKind.Digit && (start + 3 >= text.Length || CharKinds.Of(text[start + 3]) != CharKind.Digit);
    }

    private static int SkipCluster(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (CharKinds.Of(text[at]) == CharKind.Digit
            || (text[at] is '.' or '/' or '-' or ':' or ',' && at + 1 < text.Length && CharKinds.Of(text[at + 1]) == CharKind.Digit)))
        {
            at++;
        }

        return at;
    }
}
