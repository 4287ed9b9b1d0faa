using System.Collections.Immutable;
using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Buffers of one recognition, used again for the next: text without dates allocates nothing.</summary>
internal sealed class RecognizerScratch
{
    private static readonly ClassSet Results = RunBuffer.Set(
        TokenClass.NodeDate, TokenClass.NodeTime, TokenClass.NodeDuration, TokenClass.NodeSet, TokenClass.NodeRange, TokenClass.NodeReference);

    private readonly RunBuffer run = new();
    private readonly Cascade cascade = new();
    private DateLexicon? lexicon;
    private readonly List<(TextRange Range, Draft Draft)> found = [];
    private readonly List<(int Position, Direction Direction)> directions = [];

    /// <summary>Scans, parses, weighs the evidence, resolves.</summary>
    public ImmutableArray<DateAnnotation> Recognize(string text, LanguageTag language, AnchorDate anchor, List<(TextRange Range, string Message)>? problems)
    {
        lexicon = DateLexicon.For(language);
        var grammar = Grammar.For(lexicon.Language);
        found.Clear();
        run.ReleaseDrafts();
        var scanner = new Scanner(text, lexicon);
        while (scanner.Next(run))
        {
            cascade.Run(run, grammar);
            for (var i = 0; i < run.Count; i++)
            {
                ref readonly var item = ref run.Items[i];
                if (item.Draft is { } draft && item.Classes.Overlaps(Results) && !IsChance(text, item, i))
                {
                    found.Add((new TextRange(item.Start, item.End), draft));
                }
            }
        }

        return found.Count == 0 ? [] : Resolve(text, language, anchor, problems);
    }

    // "version 10.01.22"; and 三月 inside of a longer word such as 三月兔.
    private bool IsChance(string text, in Item item, int index)
    {
        if (run.AfterNotDate && index == 0 && item.Draft!.Numeric is not null)
        {
            return true;
        }

        // "2000 people", "the 4th floor": a bare year or day needs something that is no word behind it.
        if (item.Draft!.Rule is "year-bare" or "day-bare" or "at-hour" or "dotclock-range" or "month-day-and-day" && index == run.Count - 1 && IsNoun(text, item.End))
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

    private ImmutableArray<DateAnnotation> Resolve(string text, LanguageTag language, AnchorDate anchor, List<(TextRange Range, string Message)>? problems)
    {
        var order = Order(language);
        var today = anchor.Date is { Year: > 1500 and < 8000 } usable ? usable : (LocalDate?)null; // the calendar's ends leave no room to count
        var cues = new CueFinder(text, DateCues.For(lexicon!.Language), directions);
        var result = ImmutableArray.CreateBuilder<DateAnnotation>(found.Count);
        var story = new Story(found, today);
        foreach (var (range, draft) in found)
        {
            var direction = today is null ? Direction.Unknown : cues.Of(range.Start, range.End);
            var context = new ResolveContext(today, direction, order.DayFirst, order.Confidence, order.DottedIsDayFirst)
            {
                Time = today is null ? null : anchor.Time,
                Story = story.Month,
                Last = story.Last,
                Quarter = story.Quarter,
            };
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
                    Rule = "dates." + draft.Rule,
                    TimexType = resolution.Type,
                    TimexValue = resolution.Timex,
                    Mod = draft.Mod,
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

        return result.DrainToImmutable();
    }

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
            new DatePart(new TextRange(draft.Head, from.Range.End), interval.Start.ToTimex(), interval.Start.ToIso()),
            new DatePart(new TextRange(to.Range.Start, draft.Range.End), interval.End.ToTimex(), interval.End.ToIso()),
        ];
    }

    private DayOrder Order(LanguageTag language)
    {
        var (dayFirst, monthFirst) = (0, 0);
        foreach (var (_, draft) in found)
        {
            if (draft.Numeric is { } n && draft.Shape is NumericShape.YearLast or NumericShape.DayMonth)
            {
                dayFirst += n.A is > 12 and <= 31 && n.B <= 12 ? 1 : 0;
                monthFirst += n.B is > 12 and <= 31 && n.A <= 12 ? 1 : 0;
            }
        }

        return DayOrder.Of(language).With(dayFirst, monthFirst);
    }
}
