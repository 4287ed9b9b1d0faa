using System.Collections.Immutable;
using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Buffers of one recognition, used again for the next: text without dates allocates nothing.</summary>
internal sealed class RecognizerScratch
{
    private static readonly ClassSet Results = RunBuffer.Set(
        TokenClass.NodeDate, TokenClass.NodeTime, TokenClass.NodeDuration, TokenClass.NodeSet, TokenClass.NodeRange, TokenClass.NodeReference);

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
            JoinEnds(text);
            for (var i = 0; i < run.Count; i++)
            {
                ref readonly var item = ref run.Items[i];
                if (item.Draft is { } draft && item.Classes.Overlaps(Results) && !ChanceFilter.IsChance(text, run, i, lexicon!))
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

    // What the endings of two neighbours join is one interval.
    private void JoinEnds(string text)
    {
        var bounds = BoundWords.For(lexicon!.Language);
        for (var i = 0; bounds.HasEndings && i + 1 < run.Count; i++)
        {
            ref var item = ref run.Items[i];
            ref readonly var next = ref run.Items[i + 1];
            if (item.Draft is not { Kind: DraftKind.Point } from || next.Draft is not { Kind: DraftKind.Point } to || next.Start - item.End > 1
                || !bounds.AreEnds(text.AsSpan(item.Start, item.End - item.Start), text.AsSpan(next.Start, next.End - next.Start)))
            {
                continue;
            }

            var range = run.NewDraft();
            (range.Kind, range.From, range.To, range.Rule, range.RuleId) = (DraftKind.Range, from, to, "range-endings", "dates.range-endings");
            (range.Range, range.Head) = (new TextRange(item.Start, next.End), item.Start);
            var node = new Item { Start = item.Start, End = next.End, Draft = range, Classes = ClassSet.Of(TokenClass.NodeRange) };
            run.Replace(i, 2, node);
        }
    }

    private void Resolve(string text, ResolveContext known, ref CueFinder cues, ref Story story, ImmutableArray<DateAnnotation>.Builder result, List<(TextRange Range, string Message)>? problems)
    {
        var bounds = BoundWords.For(lexicon!.Language);
        foreach (var (range, draft) in found)
        {
            if (lexicon.Language == "en" && IsRecord(text, range, draft))
            {
                (draft.Kind, draft.Shift) = (DraftKind.Duration, 0); // "the best quarter in a decade" looks back
            }

            draft.MayBeShift &= !text.AsSpan(range.End).StartsWith(" до ", StringComparison.Ordinal); // "за два тижні до виборів"
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

    private static bool IsRecord(string text, TextRange range, Draft draft)
    {
        if (draft is not { Rule: "in", Kind: DraftKind.Point, Amount: > 0 })
        {
            return false;
        }

        var before = text.AsSpan(0, range.Start)[^Math.Min(range.Start, 48)..];
        before = before[(before.LastIndexOfAny('.', ',', ';') + 1)..];
        return before.Contains("first time", StringComparison.Ordinal) || before.Contains(" best ", StringComparison.Ordinal) || before.Contains(" worst ", StringComparison.Ordinal) || before.Contains("est ", StringComparison.Ordinal);
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
