using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Checking;

/// <summary>Names of months and weekdays, by beginnings of words, from <c>calendar-words.tsv</c>.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, CalendarWord[]> Words =
        EmbeddedTable.Read("calendar-words.tsv", "language", "kind", "number", "beginnings", "source")
            .SelectMany(static row => row[3].Split(' ').Select(b => (Language: row[0], Word: new CalendarWord(row[1] == "month", int.Parse(row[2], CultureInfo.InvariantCulture), b.Replace('_', ' ')))))
            .GroupBy(static w => w.Language, static w => w.Word)
            .ToFrozenDictionary(static g => g.Key, static g => g.ToArray());

    /// <summary>True when the names of the language are known.</summary>
    public static bool Knows(LanguageTag language) => Words.ContainsKey(language.Language);

    /// <summary>The months named in the text, 1 to 12.</summary>
    public static SortedSet<int> MonthsIn(string text, LanguageTag language) => In(text, language, isMonth: true);

    /// <summary>The weekdays named in the text, 1 (Monday) to 7.</summary>
    public static SortedSet<int> WeekdaysIn(string text, LanguageTag language) => In(text, language, isMonth: false);

    private static SortedSet<int> In(string text, LanguageTag language, bool isMonth)
    {
        var found = new SortedSet<int>();
        if (Words.TryGetValue(language.Language, out var words))
        {
            foreach (var word in words.Where(w => w.IsMonth == isMonth && !found.Contains(w.Number) && Contains(text, w.Beginning)))
            {
                found.Add(word.Number);
            }
        }

        return found;
    }

    // A beginning in capitals ('May') must stand so; a full stop at its end ('mar.') is not needed, a '$' means the whole word.
    private static bool Contains(string text, string beginning)
    {
        var isWhole = beginning.EndsWith('$');
        var word = isWhole ? beginning[..^1] : beginning;
        var comparison = char.IsUpper(word[0]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var needsBoundary = Scripts.Of(word[^1]) is not (Script.Hani or Script.Hang or Script.Arab);
        for (var at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
        {
            var end = at + word.Length;
            if ((at == 0 || (needsBoundary ? !char.IsLetter(text[at - 1]) : !char.IsDigit(text[at - 1]) && text[at - 1] != '十')) && (!isWhole || end >= text.Length || !char.IsLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record CalendarWord(bool IsMonth, int Number, string Beginning);
}
