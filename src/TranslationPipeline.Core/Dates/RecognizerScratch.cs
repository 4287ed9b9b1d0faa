using System.Collections.Immutable;
using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Buffers of one recognition, used again for the next: text without dates allocates nothing.</summary>
internal sealed class RecognizerScratch
{
    private static readonly ClassSet Results = RunBuffer.Set(
        TokenClass.NodeDate, TokenClass.NodeTime, TokenClass.NodeDuration, TokenClass.NodeSet, TokenClass.NodeRange, TokenClass.NodeReference);

    private static readonly ClassSet BeforeYears = RunBuffer.Set(TokenClass.On, TokenClass.In, TokenClass.Since, TokenClass.Before, TokenClass.After, TokenClass.Open);

    private const int Batch = 1024;

    private readonly RunBuffer run = new();
    private readonly Cascade cascade = new();
    private DateLexicon? lexicon;
    private Grammar? grammar;
    private readonly List<(TextRange Range, Draft Draft)> found = [];
    private readonly List<(int Position, Direction Direction)> directions = [];

    /// <summary>Scans, parses, weighs the evidence, resolves. A text with very many dates is walked twice, so that what is kept stays small.</summary>
    public ImmutableArray<DateAnnotation> Recognize(string text, LanguageTag language, AnchorDate anchor, List<(TextRange Range, string Message)>? problems)
    {
        lexicon = DateLexicon.For(language);
        grammar = Grammar.For(lexicon.Language);
        var today = anchor.Date is { Year: > 1500 and < 8000 } usable ? usable : (LocalDate?)null; // the calendar's ends leave no room to count
        var evidence = new TextEvidence(today);
        var scanner = new Scanner(text, lexicon);
        var isMore = Collect(text, ref scanner);
        if (found.Count == 0)
        {
            return [];
        }

        evidence.Add(found);
        var isLong = isMore;
        while (isMore)
        {
            isMore = Collect(text, ref scanner);
            evidence.Add(found);
        }

        var result = ImmutableArray.CreateBuilder<DateAnnotation>(found.Count);
        var cues = new CueFinder(text, DateCues.For(lexicon.Language), directions);
        var story = new Story(evidence.IsOtherTime);
        var order = DayOrder.Of(language).With(evidence.DayFirst, evidence.MonthFirst);
        scanner = new Scanner(text, lexicon);
        do
        {
            isMore = isLong && Collect(text, ref scanner);
            Resolve(text, new ResolveContext(today, Direction.Unknown, order.DayFirst, order.Confidence, order.DottedIsDayFirst) { Time = today is null ? null : anchor.Time }, ref cues, ref story, result, problems);
        }
        while (isMore);
        return result.DrainToImmutable();
    }

    // The next batch of expressions, in place of the one before; true when the text goes on.
    private bool Collect(string text, ref Scanner scanner)
    {
        found.Clear();
        run.ReleaseDrafts();
        while (scanner.Next(run))
        {
            cascade.Run(run, grammar!);
            for (var i = 0; i < run.Count; i++)
            {
                ref readonly var item = ref run.Items[i];
                if (item.Draft is { } draft && item.Classes.Overlaps(Results) && !IsChance(text, item, i))
                {
                    found.Add((new TextRange(item.Start, item.End), draft));
                }
            }

            if (found.Count >= Batch)
            {
                return true;
            }
        }

        return false;
    }

    // "version 10.01.22"; and 三月 inside of a longer word such as 三月兔.
    private bool IsChance(string text, in Item item, int index)
    {
        if (run.AfterNotDate && index == 0 && item.Draft!.Numeric is not null)
        {
            return true;
        }

        // "2000 people", "the 4th floor": a bare year or day needs something that is no word behind it.
        if (item.Draft!.Rule is "year-bare" or "day-bare" or "at-hour" or "dotclock-range" or "month-day-and-day" && index == run.Count - 1 && IsNoun(text, item.End) && !(item.Draft.Rule == "year-bare" && char.IsLetter(text[item.End - 1])))
        {
            return true; // but a case ending makes it one: 1991’de
        }

        // "lost 600 of 1100 men": a number that is no year of our time needs "in" or the like before it.
        if (item.Draft!.Rule is "year-in" or "about-time" && item.Draft is { Year: < 1900 or > 2049, Month: null } && IsNoun(text, item.End) && !(index > 0 && run.Items[index - 1].Classes.Overlaps(BeforeYears)))
        {
            return true;
        }

        // "21-ї армії" is an ordinal.
        if (item.Draft.Rule == "decade-short-words" && text[item.End - 1] == 'ї')
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
        if (item.Draft is { Rule: "duration", AmountUnit: Grain.Second, Amount: 1 } && lexicon!.Language == "en" && IsNoun(text, item.End))
        {
            return true;
        }

        // "the first half of the match", "первая половина матча": halves of other things than years.
        if (item.Draft is { Unit: Grain.Half, Ordinal: not null, Year: null, YearOffset: null } && index == run.Count - 1
            && (lexicon!.Language == "en" ? text.AsSpan(item.End).StartsWith(" of ", StringComparison.Ordinal) : IsNoun(text, item.End)))
        {
            return true;
        }

        // "three-quarters of its food" is a fraction.
        if (item.Draft!.AmountUnit == Grain.Quarter && item.Draft.Kind == DraftKind.Duration && text.AsSpan(item.End).StartsWith(" of ", StringComparison.Ordinal))
        {
            return true;
        }

        // In English a full stop between numbers is a decimal point: "from 4.1 percent".
        if (item.Draft!.Rule == "numeric-day-month" && item.Draft.Separator == '.' && lexicon!.Language == "en")
        {
            return true;
        }

        return item.Draft!.Rule == "cjk-month" && index == run.Count - 1 && CharKinds.Of(text[item.Start]) == CharKind.Ideograph
            && item.End < text.Length && CharKinds.Of(text[item.End]) == CharKind.Ideograph;
    }

    // A counted noun: any word in lower case, but in German, which writes nouns with a capital, one in upper case.
    private bool IsNoun(string text, int index) => index + 1 < text.Length && text[index] == ' '
        && (lexicon!.Language == "de" ? char.IsUpper(text[index + 1]) : char.IsLower(text[index + 1]));

    private void Resolve(string text, ResolveContext known, ref CueFinder cues, ref Story story, ImmutableArray<DateAnnotation>.Builder result, List<(TextRange Range, string Message)>? problems)
    {
        var bounds = BoundWords.For(lexicon!.Language);
        foreach (var (range, draft) in found)
        {
            var context = known with
            {
                Direction = known.Anchor is null ? Direction.Unknown : cues.Of(range.Start, range.End),
                Story = story.Month,
                Last = story.Last,
                Quarter = story.Quarter,
            };

            // In a text about another time "three days later" counts from the day it spoke of last, "today" does not.
            if (story.Month is not null && story.Last is { } told && CountsOn(draft))
            {
                context = context with { Anchor = told, Time = null };
            }

            var saysYear = Story.SaysYear(draft);
            var resolution = Resolver.Resolve(draft, context, out var problem);
            if (problem is not null)
            {
                problems?.Add((range, problem));
            }

            if (resolution is not null && !RepeatsTheDay(draft, resolution, range, result))
            {
                story.Add(draft, resolution, saysYear);
                result.Add(new DateAnnotation(range)
                {
                    Rule = draft.RuleId,
                    TimexType = resolution.Type,
                    TimexValue = resolution.Timex,
                    Mod = draft.Mod ?? (IsBounded(draft, resolution) ? bounds.ModOf(text, range) : null),
                    Value = resolution.Value,
                    Zone = resolution.Zone,
                    ZoneFrom = resolution.Zone is null ? null : "text",
                    Ambiguous = !resolution.Alternatives.IsDefaultOrEmpty,
                    Alternatives = resolution.Alternatives,
                    Parts = Parts(draft, resolution.Value),
                    Confidence = resolution.Confidence,
                });
            }
        }
    }

    private static bool CountsOn(Draft draft) => draft.From is null && (draft.Rule is "in" or "in-unit" or "later" or "later-unit" || draft is { Rule: "unit-shifted", Unit: Grain.Day, Offset: not null });

    // Amounts, repetitions and intervals have both ends.
    private static bool IsBounded(Draft draft, Resolution resolution) => draft.Kind == DraftKind.Point && resolution.Value is not (null or IntervalValue or PeriodValue);

    // "16 December - Independence Day": the name says nothing that the day beside it has not said.
    private static bool RepeatsTheDay(Draft draft, Resolution resolution, TextRange range, ImmutableArray<DateAnnotation>.Builder result) =>
        draft.Rule == "holiday" && resolution.Value is DayValue holiday && result.Count > 0 && result[^1] is { Value: DayValue day } last
        && range.Start - last.Range.End < 6 && (day.Date.Month, day.Date.Day) == (holiday.Date.Month, holiday.Date.Day);

    // What stands before the sign between both ends belongs to the first, what stands behind the second (month, year) to the second.
    private static ImmutableArray<DatePart> Parts(Draft draft, TemporalValue? value)
    {
        if (value is not IntervalValue interval || draft.From is not { Range.Length: > 0 } from || draft.To is not { Range.Length: > 0 } to
            || from.Range.End > to.Range.Start || draft.Head > from.Range.Start)
        {
            return [];
        }

        return
        [
            Part(draft.Head, from.Range.End, interval.Start),
            Part(to.Range.Start, draft.Range.End, interval.End),
        ];
    }

    private static DatePart Part(int start, int end, TemporalValue value)
    {
        var timex = value.ToTimex();
        return new DatePart(new TextRange(start, end), timex, value is DayValue or DayTimeValue ? timex : value.ToIso());
    }
}
