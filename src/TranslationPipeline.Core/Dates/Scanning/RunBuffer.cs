namespace TranslationPipeline.Dates;

/// <summary>Neighbouring tokens that the lexicon knows, and the drafts made of them. Used again and again: no allocation per run.</summary>
internal sealed class RunBuffer
{
    /// <summary>Longest run that is parsed as one; longer ones are cut.</summary>
    public const int Capacity = 48;

    private static readonly ClassSet Triggers = Set(
        TokenClass.Month, TokenClass.WeakMonth, TokenClass.Weekday, TokenClass.WeakWeekday, TokenClass.Unit, TokenClass.Relative, TokenClass.RelativePart, TokenClass.ShiftedWeekday, TokenClass.WeekdayPart, TokenClass.PartAdverb, TokenClass.Part,
        TokenClass.Noon, TokenClass.Set, TokenClass.YearMark, TokenClass.DayMark, TokenClass.MonthMark, TokenClass.HourMark, TokenClass.MinuteMark,
        TokenClass.Era, TokenClass.Meridiem, TokenClass.Zone, TokenClass.Season, TokenClass.HalfYear, TokenClass.Calendar, TokenClass.Holiday, TokenClass.Reference, TokenClass.NumericDate,
        TokenClass.NumericDayMonth, TokenClass.NodeTime, TokenClass.Clock, TokenClass.Year, TokenClass.DecadeMark, TokenClass.QuarterPrefix, TokenClass.FiscalYear,
        TokenClass.OrdinalMark, TokenClass.Ordinal, TokenClass.At, TokenClass.DecadeName, TokenClass.QuarterRelative, TokenClass.Plural, TokenClass.AmountWord);

    private readonly List<Draft> drafts = [];
    private int usedDrafts;

    /// <summary>The tokens, then what the grammar makes of them.</summary>
    public Item[] Items { get; } = new Item[Capacity];

    /// <summary>How many of <see cref="Items"/> are in use.</summary>
    public int Count { get; set; }

    /// <summary>Something in the run can be a date.</summary>
    public bool HasTrigger { get; private set; }

    /// <summary>A word before the run says that numbers after it are no dates, e.g. "version".</summary>
    public bool AfterNotDate { get; set; }

    /// <summary>Classes of all tokens.</summary>
    public ClassSet Seen { get; private set; }

    /// <summary>Empties the run.</summary>
    public void Clear()
    {
        Count = 0;
        HasTrigger = false;
        AfterNotDate = false;
        Seen = ClassSet.None;
    }

    /// <summary>Gives all drafts back; called once their results are written.</summary>
    public void ReleaseDrafts() => usedDrafts = 0;

    /// <summary>Adds a token; false when the run is full.</summary>
    public bool Add(in Item item)
    {
        if (Count == Capacity)
        {
            return false;
        }

        Items[Count++] = item;
        Seen |= item.Classes;
        HasTrigger |= item.Classes.Overlaps(Triggers);
        return true;
    }

    /// <summary>An empty draft.</summary>
    public Draft NewDraft()
    {
        if (usedDrafts == drafts.Count)
        {
            drafts.Add(new Draft());
        }

        var draft = drafts[usedDrafts++];
        draft.Reset();
        return draft;
    }

    /// <summary>Puts <paramref name="node"/> in the place of <paramref name="length"/> items.</summary>
    public void Replace(int index, int length, in Item node)
    {
        Items[index] = node;
        if (length > 1)
        {
            Array.Copy(Items, index + length, Items, index + 1, Count - index - length);
            Count -= length - 1;
        }
    }

    /// <summary>The set of some classes.</summary>
    public static ClassSet Set(params ReadOnlySpan<TokenClass> classes)
    {
        var set = ClassSet.None;
        foreach (var tokenClass in classes)
        {
            set |= ClassSet.Of(tokenClass);
        }

        return set;
    }
}
