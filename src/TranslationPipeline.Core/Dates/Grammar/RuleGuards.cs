namespace TranslationPipeline.Dates;

/// <summary>What a sequence of classes cannot say: looks at the meaning before a rule may make a node. A rule that is refused leaves its tokens to the next best.</summary>
internal static class RuleGuards
{
    // "Friday 15 h", "Friday 2 p.m.", "Friday 3 days": the number is no day.
    private static readonly ClassSet NotAfterDay = RunBuffer.Set(TokenClass.HourMark, TokenClass.Meridiem, TokenClass.Unit, TokenClass.Month, TokenClass.WeakMonth);

    private static readonly ClassSet Shifts = RunBuffer.Set(TokenClass.Last, TokenClass.Next);

    private static readonly ClassSet NotAfterJapaneseDay = RunBuffer.Set(TokenClass.Ago, TokenClass.Later, TokenClass.MonthMark);

    /// <summary>True when the rule does not hold for the tokens at <paramref name="index"/>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="index">First token of the match, context included.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="classes">As what each token was taken; as long as the match.</param>
    public static bool Refuse(RunBuffer run, int index, Rule rule, ReadOnlySpan<TokenClass> classes) =>
        (rule.Only.Length > 0 && !HasGrain(run, index, rule, classes)) || (rule.Guard is { } guard && guard(run, index, index + classes.Length - 1));

    /// <summary>The guard of a rule; null when it has none.</summary>
    public static RuleGuard? For(string rule) => rule switch
    {
        "ordinal-mark" => static (run, index, _) => run.Items[index].Classes.Has(TokenClass.DecadeYear) || run.Items[index].Classes.Has(TokenClass.ModernYear), // "1990-е годы", "2025-го"
        "date-of-date" => static (run, index, last) => !Draft.CanMerge(Node(run, index), Node(run, last)) && !IsDecadeOfCentury(Node(run, index), Node(run, last)) && !IsDecadeOfCentury(Node(run, last), Node(run, index)),
        "year-in-month" => static (run, index, last) => Node(run, index) is not { Unit: Grain.Year, Offset: not null, Month: null } || Node(run, last) is not { Month: not null, Day: null, Year: null, Kind: DraftKind.Point },
        "set-time" => static (run, index, _) => run.Items[index].Draft is { Hour: not null },
        "cjk-day" => static (run, _, last) => After(run, last).Has(TokenClass.During), // "12일 동안"
        "ordinal-unit" => static (run, _, last) => After(run, last).Has(TokenClass.Weekday) && run.Items[last].Entry!.Classes.Has(TokenClass.DayTail), // "الأولى يوم الأحد"
        "duration" => static (run, _, last) => After(run, last).Has(TokenClass.MonthMark) || run.Items[last].Entry is { } unit && unit.Classes.Has(TokenClass.DecadeMark) && unit.Of(TokenClass.Unit).Grain == Grain.Decade && run.Items[last - 1].Number is >= 20 and <= 90 && run.Items[last - 1].Number % 10 == 0, // 八十年代
        "date-tail" => static (run, index, last) => (Node(run, index).Unit is Grain.Week or Grain.Month or Grain.Year && !run.Items[last].Classes.Has(TokenClass.Only)) || index > 0 && run.Items[last].Classes.Has(TokenClass.Only) && run.Items[index - 1].Classes.Has(TokenClass.And), // the tail of both
        "date-hours" or "hours-date" => static (run, index, last) => !IsDayWithHours(Node(run, index), Node(run, last)),
        "week-of-day" => static (run, _, last) => Node(run, last) is { Unit: not Grain.None } or { Day: null },
        "duration-duration" => static (run, index, last) => !IsPlainAmount(Node(run, last)) || Node(run, index).Amount <= 0 || Node(run, index).AmountUnit <= Node(run, last).AmountUnit,
        "last-duration" => static (run, _, last) => !IsPlainAmount(Node(run, last)),
        "later" => static (run, index, _) => run.Items[index].Draft is { Kind: DraftKind.Duration } amount && !IsPlainAmount(amount),
        "in" or "about-duration" => static (run, _, last) => run.Items[last].Draft is { Kind: DraftKind.Duration } amount && !IsPlainAmount(amount),
        "weekday-day" => static (run, _, last) => After(run, last).Overlaps(NotAfterDay),
        "year-marked" => static (run, _, last) => After(run, last).Has(TokenClass.Year) && run.Items[last].Entry!.Of(TokenClass.YearMark).Value == 1, // "2000 im Jahr 2011"
        "in-unit" => static (run, _, last) => IsPlural(run.Items[last]),
        "edge-of-unit" => static (run, _, last) => IsPlural(run.Items[last]) || After(run, last).Overlaps(Shifts) || After(run, last).Has(TokenClass.Year) || (After(run, last).Has(TokenClass.Ordinal) && run.Items[last].Entry!.Of(TokenClass.Unit).Grain == Grain.Century), // "mediados del siglo XIX"
        "cjk-day-ja" => static (run, _, last) => After(run, last).Overlaps(NotAfterJapaneseDay), // 3日前, 三日月
        "date-weekday-note" => static (run, index, last) => Node(run, index).Weekday is not null || Node(run, last - 1) is not { Rule: "weekday" },
        "duration-half-article" => static (run, index, _) => run.Items[index].Number != 1 && run.Items[index].Entry is null,
        "the-unit" => static (run, _, last) => IsPlural(run.Items[last]),
        "date-dash-date" => static (run, index, last) => Node(run, index).Text is not null || Node(run, last).Text is not null
            || (Node(run, index) is { Weekday: not null, Day: null } && Node(run, last) is { Weekday: null, Day: null }), // "Friday to December's figures"
        "before-date" or "after-date" => static (run, _, last) => Node(run, last) is { Rule: "day-bare" }, // "twenty years after the first"
        "decade-short-words" => static (run, _, last) => run.Items[last - 1].Number % 10 != 0, // "15-х", "21-ї"
        "decade-short" => static (run, _, last) => run.Items[last - 2].Number % 10 != 0,
        "date-part-time" or "date-time" or "time-date" => static (run, index, last) => SayTwoDays(Node(run, index), Node(run, last)),
        "part-date" => static (run, index, last) => run.Items[index].Draft is { } part && SayTwoDays(part, Node(run, last)),
        "part-of-time" => static (run, index, last) => Node(run, index).Hour is null == Node(run, last).Hour is null || SayTwoDays(Node(run, index), Node(run, last)),
        _ => null,
    };

    private static Draft Node(RunBuffer run, int index) => run.Items[index].Draft!;

    private static ClassSet After(RunBuffer run, int last) => last + 1 < run.Count ? run.Items[last + 1].Classes : ClassSet.None;

    private static bool IsDecadeOfCentury(Draft decade, Draft century) => decade is { Decade: < 100 } or { Decade: >= 100, Unit: Grain.None }
        && century is { Unit: Grain.Century, Decade: null, Mod: null } && (century.Ordinal is not null || century.Offset is not null);

    // "only=century": the unit of the match is that one.
    private static bool HasGrain(RunBuffer run, int index, Rule rule, ReadOnlySpan<TokenClass> classes) =>
        classes.IndexOf(TokenClass.Unit) is var unit and >= 0 && rule.Only.Contains(run.Items[index + unit].Entry!.Of(TokenClass.Unit).Grain);

    private static bool IsPlural(in Item item) => item.Entry?.Classes.Has(TokenClass.Plural) == true;

    // "in two weeks", but not "in the last five years", "in a five-hour talk", "in recent days".
    private static bool IsPlainAmount(Draft draft) =>
        draft.Rule is "duration" or "amount-word" or "duration-half" or "duration-and-half" or "duration-duration" or "amount-and-half-unit" or "amount-half-unit" or "fraction-unit" && draft.Amount > 0;

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
