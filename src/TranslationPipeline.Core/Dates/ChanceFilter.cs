namespace TranslationPipeline.Dates;

/// <summary>What reads like a date by chance: numbers of things, scores, names of people and titles.</summary>
internal static class ChanceFilter
{
    private static readonly ClassSet BeforeYears = RunBuffer.Set(TokenClass.On, TokenClass.In, TokenClass.Since, TokenClass.Before, TokenClass.After, TokenClass.Open);

    // Scripts that write months and weekdays with a capital only at the start of a sentence or in names.
    private static readonly string[] SmallMonths = ["ru", "uk", "be", "kk", "ky", "fr", "es", "it", "pt", "pl", "cs", "tr", "az", "uz"];

    // "version 10.01.22"; and 三月 inside of a longer word such as 三月兔.
    public static bool IsChance(string text, RunBuffer run, int index, DateLexicon lexicon)
    {
        var language = lexicon.Language;
        ref readonly var item = ref run.Items[index];
        if (run.AfterNotDate && index == 0 && (item.Draft!.Numeric is not null || item.Draft.Rule is "clock" or "at-dotclock" or "year-bare"))
        {
            return true;
        }

        if (IsScore(text, run, index) || IsNumberOfThing(text, item, language) || IsNameOrTitle(text, run, index, lexicon))
        {
            return true;
        }

        // "2000 people", "the 4th floor": a bare year or day needs something that is no word behind it.
        if (item.Draft!.Rule is "year-bare" or "day-bare" or "at-hour" or "dotclock-range" or "month-day-and-day" && index == run.Count - 1 && IsNoun(text, item.End, language) && !(item.Draft.Rule == "year-bare" && char.IsLetter(text[item.End - 1])))
        {
            return true; // but a case ending makes it one: 1991’de
        }

        // "lost 600 of 1100 men": a number that is no year of our time needs "in" or the like before it.
        if (item.Draft!.Rule is "year-in" or "about-time" && item.Draft is { Year: < 1900 or > 2049, Month: null } && IsNoun(text, item.End, language) && !(index > 0 && run.Items[index - 1].Classes.Overlaps(BeforeYears)))
        {
            return true;
        }

        // "21-ї армії" is an ordinal.
        if (item.Draft.Rule == "decade-short-words" && text[item.End - 1] == 'ї')
        {
            return true;
        }

        // "9秒79" is a result.
        if (item.Draft!.Kind == DraftKind.Duration && item.Draft.AmountUnit is Grain.Second or Grain.Minute && item.End < text.Length && char.IsAsciiDigit(text[item.End]))
        {
            return true;
        }

        // "faster than in the first": a number in words alone needs "on" before it to be a day.
        if (item.Draft.Rule == "day-bare" && !text.AsSpan(item.Start, item.End - item.Start).ContainsAnyInRange('0', '9') && !(index > 0 && run.Items[index - 1].Classes.Has(TokenClass.On) && text.AsSpan(0, item.Start).EndsWith("on ", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        // "第15分钟" counts.
        if (item.Draft!.Kind == DraftKind.Duration && item.Start > 0 && text[item.Start - 1] == '第')
        {
            return true;
        }

        // "in the year ended", "the week of": a bare unit is a date only at the end of a phrase.
        if (item.Draft!.Rule == "the-unit" && item.End < text.Length && CharKinds.Of(text[item.End]) != CharKind.Other && CharKinds.Of(text[item.End]) != CharKind.NewLine)
        {
            return true;
        }

        // "a second goal" counts goals.
        if (item.Draft is { Rule: "duration", AmountUnit: Grain.Second, Amount: 1 } && language == "en" && IsNoun(text, item.End, language))
        {
            return true;
        }

        // "the first half of the match", "первая половина матча": halves of other things than years.
        if (item.Draft is { Unit: Grain.Half, Ordinal: not null, Year: null, YearOffset: null, IsHalfYear: false } && index == run.Count - 1
            && (language == "en" ? text.AsSpan(item.End).StartsWith(" of ", StringComparison.Ordinal) : IsNoun(text, item.End, language)))
        {
            return true;
        }

        // "three-quarters of its food" is a fraction.
        if (item.Draft!.AmountUnit == Grain.Quarter && item.Draft.Kind == DraftKind.Duration && text.AsSpan(item.End).StartsWith(" of ", StringComparison.Ordinal))
        {
            return true;
        }

        // In English a full stop between numbers is a decimal point: "from 4.1 percent".
        if (item.Draft!.Rule == "numeric-day-month" && item.Draft.Separator == '.' && language == "en")
        {
            return true;
        }

        return item.Draft!.Rule is "cjk-month" or "cjk-day-ja" && index == run.Count - 1 && CharKinds.Of(text[item.Start]) == CharKind.Ideograph
            && item.End < text.Length && CharKinds.Of(text[item.End]) == CharKind.Ideograph;
    }

    // A counted noun: any word in lower case, but in German, which writes nouns with a capital, one in upper case.
    private static bool IsNoun(string text, int index, string language) => index + 1 < text.Length && text[index] == ' '
        && (language == "de" ? char.IsUpper(text[index + 1]) : char.IsLower(text[index + 1]));

    // "Arsenal led 2-0 after the first half".
    private static bool IsScore(string text, RunBuffer run, int index)
    {
        ref readonly var item = ref run.Items[index];
        if (item.Draft is not { Unit: Grain.Half, Ordinal: not null, Year: null, YearOffset: null })
        {
            return false;
        }

        for (var i = Math.Max(1, item.Start - 40); i < item.Start - 1; i++)
        {
            if (text[i] is '-' or '–' or ':' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    // "LH 1905", "1945メートル", "1945 مترا": a bare number that looks like a year.
    private static bool IsNumberOfThing(string text, in Item item, string language)
    {
        if (item.Draft!.Rule != "year-bare")
        {
            return false;
        }

        if (item.End < text.Length && CharKinds.Of(text[item.End]) is CharKind.Ideograph or CharKind.Hangul or CharKind.Letter && !char.IsLetter(text[item.End - 1]))
        {
            return true;
        }

        if (language is "ar" or "fa" or "he" or "ko" && item.End + 1 < text.Length && text[item.End] == ' ' && CharKinds.Of(text[item.End + 1]) is CharKind.Letter or CharKind.Hangul)
        {
            return true;
        }

        // The designator of an airline is two capitals or digits; "US 1996 law" is a law.
        var at = item.Start - 1;
        if (at < 2 || text[at] != ' ' || !IsCapitalOrDigit(text[at - 1]) || !IsCapitalOrDigit(text[at - 2]) || (at > 2 && char.IsLetterOrDigit(text[at - 3])))
        {
            return false;
        }

        return (char.IsUpper(text[at - 1]) || char.IsUpper(text[at - 2])) && text.AsSpan(at - 2, 2) is not ("US" or "UK" or "EU" or "UN" or "ЕС" or "ЄС" or "АБ" or "AB");
    }

    private static bool IsCapitalOrDigit(char c) => char.IsUpper(c) || char.IsAsciiDigit(c);

    // "Avril Lavigne", "площадь Первого Мая", «Сегодня»: capitals and quotation marks make a name of a word.
    private static bool IsNameOrTitle(string text, RunBuffer run, int index, DateLexicon lexicon)
    {
        var language = lexicon.Language;
        ref readonly var item = ref run.Items[index];
        var draft = item.Draft!;
        if (draft.Rule == "ordinal-unit" && language == "zh")
        {
            // 第三季《三体》 is a season of a series; the quarter is 季度.
            return text[item.End - 1] == '季' && ((item.End < text.Length && text[item.End] == '《') || (item.Start > 0 && text[item.Start - 1] == '》'));
        }

        if (draft.Rule is not ("month" or "weekday" or "season" or "season-article" or "relative" or "day-month" or "cjk-month" or "month-weak"))
        {
            return false;
        }

        if (draft.Day is null && item.Start > 0 && item.End < text.Length && text[item.Start - 1] is '«' or '“' or '„' or '"' && text[item.End] is '»' or '”' or '“' or '"')
        {
            return true;
        }

        // 《春天里》 is the name of a song.
        var head = text.AsSpan(0, item.Start)[^Math.Min(item.Start, 16)..];
        if (head.LastIndexOf('《') > head.LastIndexOf('》'))
        {
            return true;
        }

        if (language == "de" && draft.Rule is "month" or "month-weak" && draft.Day is null)
        {
            return IsGermanName(text, run, index);
        }

        var first = text[item.Start];
        if (!char.IsUpper(first) || (!SmallMonths.Contains(language) && language != "en"))
        {
            return false;
        }

        if (draft.Rule == "day-month")
        {
            // "Первого Мая": the word of the month has a capital too.
            var word = text.AsSpan(item.Start, item.End - item.Start).LastIndexOf(' ');
            return language is "ru" or "uk" or "be" && word > 0 && char.IsUpper(text[item.Start + word + 1]);
        }

        if (draft.Rule is "relative" or "season" or "season-article" || (draft.Rule == "weekday" && language != "kk"))
        {
            return false;
        }

        // A name has no case ending ("Ақпанда Алматыда" has), and nothing before it in the run: no preposition, no number.
        var name = text.AsSpan(item.Start, item.End - item.Start);
        if (!lexicon.IsMonth(name) && !lexicon.IsWeekday(name))
        {
            return false;
        }

        if (index > 0 && run.Items[index - 1].End >= item.Start - 1)
        {
            return false;
        }

        var isName = item.End + 2 < text.Length && text[item.End] == ' ' && char.IsUpper(text[item.End + 1]) && char.IsLower(text[item.End + 2]);
        return isName && (language != "en" || draft.Month is 4 or 5 or 6 or 8);
    }

    // "Mai-Ling-Preis"; "der Politiker März": a noun without a preposition between them.
    private static bool IsGermanName(string text, RunBuffer run, int index)
    {
        ref readonly var item = ref run.Items[index];
        if (item.End + 1 < text.Length && text[item.End] == '-' && char.IsUpper(text[item.End + 1]))
        {
            var end = item.End + 1;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            return end < text.Length && text[end] == '-';
        }

        if (item.Start < 6 || text[item.Start - 1] != ' ' || (index > 0 && run.Items[index - 1].End >= item.Start - 1))
        {
            return false;
        }

        var start = text.LastIndexOf(' ', item.Start - 2) + 1;
        var word = text.AsSpan(start, item.Start - 1 - start);
        return start > 0 && word.Length > 4 && char.IsUpper(word[0]) && char.IsLetter(word[^1]);
    }
}
