using TranslationPipeline.Text;

namespace TranslationPipeline.Checking;

/// <summary>Good reasons why a number stands on one side only.</summary>
internal sealed class NumberExcuses
{
    private readonly TextPair pair;
    private readonly List<NumberToken> source;
    private readonly List<NumberToken> target;
    private readonly Lazy<HashSet<decimal>> sourceWords;
    private readonly Lazy<HashSet<decimal>> targetWords;

    public NumberExcuses(TextPair pair, List<NumberToken> source, List<NumberToken> target)
    {
        this.pair = pair;
        this.source = source;
        this.target = target;
        sourceWords = new(() => WordsOf(pair.PlainSource, pair.Request.SourceLanguage));
        targetWords = new(() => WordsOf(pair.PlainTarget, pair.Request.TargetLanguage));
    }

    /// <summary>True when the target may well say it in another way.</summary>
    public bool ExcusesMissing(NumberToken number) =>
        IsRepeated(number, source, target) || Excuses(number, target, targetWords.Value, pair.Request.TargetLanguage);

    /// <summary>True when the source may well say it in another way.</summary>
    public bool ExcusesExtra(NumberToken number, bool hasDates) =>
        IsRepeated(number, target, source)
        || (hasDates && number.Values.Any(static v => v is >= 1 and <= 31))
        || Excuses(number, source, sourceWords.Value, pair.Request.SourceLanguage);

    private static HashSet<decimal> WordsOf(string text, LanguageTag language)
    {
        var values = NumberWords.In(text, language);
        values.UnionWith(RomanNumerals.In(text));
        values.UnionWith(HanNumerals.In(text));
        values.UnionWith(CalendarWords.MonthsIn(text, language).Select(static m => (decimal)m));
        return values;
    }

    // Said twice here, once there: still the same value.
    private static bool IsRepeated(NumberToken number, List<NumberToken> here, List<NumberToken> there) =>
        there.Exists(number.CanEqual) && here.Count(n => n.CanEqual(number)) > 1;

    private static bool Excuses(NumberToken number, List<NumberToken> others, HashSet<decimal> words, LanguageTag language)
    {
        foreach (var value in number.Values)
        {
            if (words.Contains(value) || (value < 100 && !NumberWords.Knows(language)))
            {
                return true;
            }

            if (others.Exists(other => other.Values.Any(v => IsRewritten(value, v) || UnitConversions.Relates(value, v))) || IsComposed(value, words) || IsDecadeOrCentury(value, words, others))
            {
                return true;
            }
        }

        return others.Exists(other => other.Digits.Length > number.Digits.Length + 1 && other.Digits.Contains(number.Digits, StringComparison.Ordinal) && number.Digits.Length >= 2)
            || (number.Digits.Length > 2 && others.Exists(other => other.Digits.Length >= 2 && number.Digits.StartsWith(other.Digits, StringComparison.Ordinal) && number.Range.Length > number.Digits.Length));
    }

    // The 1980s are 八十年代, and the eighties of the 20th century.
    private static bool IsDecadeOrCentury(decimal value, HashSet<decimal> words, List<NumberToken> others) =>
        (value is >= 1000 and <= 2100 && value % 10 == 0 && words.Contains(value % 100))
        || (value is >= 10 and <= 21 && others.Exists(other => other.Values.Any(v => v is >= 1000 and <= 2100 && decimal.Truncate(v / 100) == value - 1)));

    // 3 p.m. is 15:00; the 1990s are the 90s; 2561 in the Thai calendar is 2018; 1.5 billion may be 1500 million.
    private static bool IsRewritten(decimal a, decimal b)
    {
        var (small, large) = a < b ? (a, b) : (b, a);
        return (small is >= 0 and < 13 && large - small == 12)
            || (large is >= 1000 and <= 2100 && small == large % 100)
            || large - small == 543
            || (small > 0 && large / small is 10m or 100m or 1_000m or 10_000m or 1_000_000m or 100_000_000m or 1_000_000_000m);
    }

    // Twenty-five, and words for tens and ones anywhere in the text.
    private static bool IsComposed(decimal value, HashSet<decimal> words) =>
        (value is > 10 and < 20 && words.Contains(10) && words.Contains(value - 10)) || value is > 20 and < 100 && words.Contains(value - (value % 10)) && (value % 10 == 0 || words.Contains(value % 10));
}
