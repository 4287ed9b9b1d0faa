namespace TranslationPipeline.Dates;

/// <summary>What a sequence of classes cannot say: looks at the meaning before a rule may make a node. A rule that is refused leaves its tokens to the next best.</summary>
internal static class RuleGuards
{
    // "Friday 15 h", "Friday 2 p.m.", "Friday 3 days": the number is no day.
    private static readonly ClassSet NotAfterDay = RunBuffer.Set(TokenClass.HourMark, TokenClass.Meridiem, TokenClass.Unit, TokenClass.Month, TokenClass.WeakMonth);

    /// <summary>True when the rule does not hold for the tokens at <paramref name="index"/>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="index">First token of the match, context included.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="classes">As what each token was taken; as long as the match.</param>
    public static bool Refuses(RunBuffer run, int index, Rule rule, ReadOnlySpan<TokenClass> classes)
    {
        var last = index + classes.Length - 1;
        var after = last + 1 < run.Count ? run.Items[last + 1].Classes : ClassSet.None;
        var (left, right) = (run.Items[index].Draft, run.Items[last].Draft);
        return !HasGrain(run, index, rule, classes) || rule.Name switch
        {
            "ordinal-mark" => run.Items[index].Classes.Has(TokenClass.DecadeYear), // "1990-е годы"
            "date-of-date" => !Draft.CanMerge(left!, right!),
            "date-hours" or "hours-date" => !IsDayWithHours(left!, right!),
            "week-of-day" => right!.Unit != Grain.None || right.Day is null,
            "duration-duration" => !IsPlainAmount(right!) || left!.Amount <= 0 || left.AmountUnit <= right!.AmountUnit,
            "last-duration" => !IsPlainAmount(right!),
            "later" => left?.Kind == DraftKind.Duration && !IsPlainAmount(left),
            "in" or "about-duration" => right?.Kind == DraftKind.Duration && !IsPlainAmount(right),
            "weekday-day" => after.Overlaps(NotAfterDay),
            "year-marked" => after.Has(TokenClass.Year) && run.Items[last].Entry!.Of(TokenClass.YearMark).Value == 1, // "2000 im Jahr 2011"
            "in-unit" => IsPlural(run.Items[last]),
            "edge-of-unit" => IsPlural(run.Items[last]) || after.Has(TokenClass.Year),
            "the-unit" => IsPlural(run.Items[last]),
            "date-dash-date" => left!.Text is not null || right!.Text is not null,
            "date-part-time" or "date-time" or "time-date" => SayTwoDays(left!, right!),
            "part-date" => left is not null && SayTwoDays(left, right!),
            "part-of-time" => left!.Hour is null == right!.Hour is null || SayTwoDays(left, right),
            _ => false,
        };
    }

    // "only=century": the unit of the match is that one.
    private static bool HasGrain(RunBuffer run, int index, Rule rule, ReadOnlySpan<TokenClass> classes) =>
        rule.Only.Length == 0 || (classes.IndexOf(TokenClass.Unit) is var unit and >= 0 && rule.Only.Contains(run.Items[index + unit].Entry!.Of(TokenClass.Unit).Grain));

    private static bool IsPlural(in Item item) => item.Entry?.Classes.Has(TokenClass.Plural) == true;

    // "in two weeks", but not "in the last five years", "in a five-hour talk", "in recent days".
    private static bool IsPlainAmount(Draft draft) =>
        draft.Rule is "duration" or "duration-half" or "duration-and-half" or "duration-duration" or "amount-and-half-unit" or "amount-half-unit" or "fraction-unit" && draft.Amount > 0;

    // "this morning, tomorrow at 9": two days are two dates, not one.
    private static bool SayTwoDays(Draft left, Draft right) =>
        (SaysDay(left) && SaysDay(right)) || (left.Weekday is not null && right.Weekday is not null)
        || (left.Unit == Grain.Day && right.Weekday is not null) || (right.Unit == Grain.Day && left.Weekday is not null);

    private static bool SaysDay(Draft draft) => draft.Day is not null || draft.Unit == Grain.Day || draft.Numeric is not null;

    // "on Thursday from 9:30 to 11:00".
    private static bool IsDayWithHours(Draft left, Draft right)
    {
        var (day, hours) = left.Kind == DraftKind.Range ? (right, left) : (left, right);
        return day.Kind == DraftKind.Point && hours is { Kind: DraftKind.Range, From: { Hour: not null } from, To: { Hour: not null } to }
            && !Resolver.HasDate(from) && !Resolver.HasDate(to) && !Resolver.HasDate(hours) && Resolver.HasDate(day) && day.Hour is null && day.Mod is null;
    }
}
