namespace TranslationPipeline.Dates;

/// <summary>The meaning of an expression before the anchor is known. Fields that were not said are null.</summary>
internal sealed class Draft
{
    public DraftKind Kind { get; set; }

    /// <summary>Where its first end begins, behind "from" and "between".</summary>
    public int Head { get; set; }

    /// <summary>Where it stands in the text.</summary>
    public TextRange Range { get; set; }

    public int? Year { get; set; }

    public bool TwoDigitYear { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public int? Weekday { get; set; }

    public int? Week { get; set; }

    public int? Quarter { get; set; }

    public int? Half { get; set; }

    public int? Decade { get; set; }

    public int? Century { get; set; }

    public int? Season { get; set; }

    public int? Hour { get; set; }

    public int? Minute { get; set; }

    public int? Second { get; set; }

    public string? Part { get; set; }

    public int? Meridiem { get; set; }

    public string? Zone { get; set; }

    public string? Era { get; set; }

    public string? Mod { get; set; }

    /// <summary>TIMEX3 value of references and sets, month and day of holidays.</summary>
    public string? Text { get; set; }

    /// <summary>Which one: the second week, the last day (-1).</summary>
    public int? Ordinal { get; set; }

    /// <summary>Unit that <see cref="Offset"/> or <see cref="Ordinal"/> counts.</summary>
    public Grain Unit { get; set; }

    /// <summary>This (0), last (-1), next (1) of <see cref="Unit"/>, of a weekday, month or season; days or years of a relative word.</summary>
    public int? Offset { get; set; }

    /// <summary>Amount of a duration or of a shift; -1 for "some".</summary>
    public double? Amount { get; set; }

    public Grain AmountUnit { get; set; }

    public double? Amount2 { get; set; }

    public Grain AmountUnit2 { get; set; }

    /// <summary>-1: ago, 1: from now, 0: no shift.</summary>
    public int Shift { get; set; }

    /// <summary>Numbers of a numeric date whose order is a question, as written; the third is the year.</summary>
    public (int A, int B, int C)? Numeric { get; set; }

    public NumericShape Shape { get; set; }

    public char Separator { get; set; }

    public bool FiscalYear { get; set; }

    public bool OldStyle { get; set; }

    /// <summary>The half is one of a year ("полугодие"), not of a match ("половина").</summary>
    public bool IsHalfYear { get; set; }

    /// <summary>An amount that is a shift where the sentence looks forward: "за тиждень".</summary>
    public bool MayBeShift { get; set; }

    /// <summary>"the week of 10 January": the week in which the day lies.</summary>
    public bool WeekOf { get; set; }

    /// <summary>"that year": counted from what the text spoke of last.</summary>
    public bool FromStory { get; set; }

    /// <summary>The quarter spoken of (offset 0) or the same of the year before (-1); "year" where the whole year is meant without a quarter. Null elsewhere.</summary>
    public string? QuarterRelative { get; set; }

    /// <summary>"next year's first quarter": the year counted from the anchor, beside a unit of its own.</summary>
    public int? YearOffset { get; set; }

    /// <summary>"the first Monday of next month": the month counted from the anchor's.</summary>
    public int? MonthOffset { get; set; }

    /// <summary>The range stands with a cue such as "from" or "between".</summary>
    public Draft? From { get; set; }

    public Draft? To { get; set; }

    /// <summary>Rule that made it.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The same with its prefix, as annotations show it.</summary>
    public string RuleId { get; set; } = "";

    /// <summary>0 to 1, lowered by rules that guess.</summary>
    public double Confidence { get; set; } = 1;

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        Kind = DraftKind.Point;
        Range = default;
        Year = Month = Day = Weekday = Week = Quarter = Half = Decade = Century = Season = Hour = Minute = Second = Meridiem = Ordinal = Offset = null;
        Part = Zone = Era = Mod = Text = null;
        Amount = Amount2 = null;
        Unit = AmountUnit = AmountUnit2 = Grain.None;
        Shift = 0;
        Numeric = null;
        Shape = NumericShape.None;
        Separator = '\0';
        TwoDigitYear = FiscalYear = OldStyle = FromStory = WeekOf = MayBeShift = IsHalfYear = false;
        QuarterRelative = null;
        YearOffset = MonthOffset = null;
        From = To = null;
        Rule = RuleId = "";
        Confidence = 1;
    }

    /// <summary>Takes over every field that is set in <paramref name="other"/>.</summary>
    public void Merge(Draft other)
    {
        Year = other.Year ?? Year;
        TwoDigitYear |= other.TwoDigitYear;
        Month = other.Month ?? Month;
        Day = other.Day ?? Day;
        Weekday = other.Weekday ?? Weekday;
        Week = other.Week ?? Week;
        Quarter = other.Quarter ?? Quarter;
        Half = other.Half ?? Half;
        Decade = other.Decade ?? Decade;
        Century = other.Century ?? Century;
        Season = other.Season ?? Season;
        Hour = other.Hour ?? Hour;
        Minute = other.Minute ?? Minute;
        Second = other.Second ?? Second;
        Part = other.Part ?? Part;
        Meridiem = other.Meridiem ?? Meridiem;
        Zone = other.Zone ?? Zone;
        Era = other.Era ?? Era;
        Mod = other.Mod ?? Mod;
        Text = other.Text ?? Text;
        Ordinal = other.Ordinal ?? Ordinal;
        FromStory |= other.FromStory;
        WeekOf |= other.WeekOf;
        MayBeShift |= other.MayBeShift;
        IsHalfYear |= other.IsHalfYear;
        QuarterRelative = other.QuarterRelative ?? QuarterRelative;
        YearOffset = other.YearOffset ?? YearOffset;
        MonthOffset = other.MonthOffset ?? MonthOffset;
        if (other is { Unit: Grain.Month, Offset: { } months } && (Ordinal is not null || Weekday is not null || Unit is Grain.Day or Grain.Week or Grain.Weekend))
        {
            MonthOffset = months;
            MergeAmounts(other);
            return;
        }

        if (Unit == Grain.Year && Offset is { } before && other.Unit is not (Grain.None or Grain.Year))
        {
            (YearOffset, Offset, Unit) = (before, null, Grain.None);
        }

        if (other.Unit == Grain.Year && other.Offset is { } after && Unit is not (Grain.None or Grain.Year))
        {
            YearOffset = after;
            MergeAmounts(other);
            return;
        }

        Offset = other.Offset ?? Offset;
        Unit = other.Unit == Grain.None ? Unit : other.Unit;
        MergeAmounts(other);
        Shift = other.Shift == 0 ? Shift : other.Shift;
        Numeric = other.Numeric ?? Numeric;
        Shape = other.Shape == NumericShape.None ? Shape : other.Shape;
        Separator = other.Separator == '\0' ? Separator : other.Separator;
        FiscalYear |= other.FiscalYear;
        OldStyle |= other.OldStyle;
        From = other.From ?? From;
        To = other.To ?? To;
        Confidence = Math.Min(Confidence, other.Confidence);
    }

    /// <summary>True when one says the year, month or week that the other lacks: December + of last year, Monday + next week.</summary>
    public static bool CanMerge(Draft one, Draft other)
    {
        if ((one.Mod is not null && other.Mod is not null) || one.Shift != 0 || other.Shift != 0 || one.Numeric is not null || other.Numeric is not null || one.Decade is not null || other.Decade is not null
            || (one.Text is not null && !IsYear(other)) || (other.Text is not null && !IsYear(one)) || one.Century is not null || other.Century is not null)
        {
            return false;
        }

        if (one.Text is not null || other.Text is not null)
        {
            return true;
        }

        // "the first Tuesday of October", "last Friday in October".
        if (one is { Weekday: not null, Month: null, Day: null } && (one.Ordinal is not null || one is { Offset: -1, Unit: Grain.None }) && other is { Day: null, Weekday: null, Ordinal: null }
            && (other.Month is not null || (other.Unit == Grain.Month && other.Offset is not null)))
        {
            return true;
        }

        var (first, second) = (one.Fields(), other.Fields());
        var coarse = Math.Max(first, second);
        return (first & second) == 0 && coarse >= MonthField && !((first | second) is (WeekdayField | MonthField) or (WeekdayField | YearField) or (WeekdayField | YearPartField));
    }

    // A holiday joins only the year that it lacks.
    private static bool IsYear(Draft draft) => draft.Month is null && draft.Day is null && draft.Weekday is null && draft.Text is null
        && (draft.Year is not null || (draft.Unit == Grain.Year && draft.Offset is not null));

    private const int DayField = 1;
    private const int WeekdayField = 2;
    private const int WeekField = 8;
    private const int MonthField = 4;
    private const int YearPartField = 16;
    private const int YearField = 32;

    // Which levels of the calendar are taken.
    private int Fields()
    {
        var fields = Day is not null ? DayField : 0;
        fields |= Weekday is not null ? WeekdayField : 0;
        fields |= Month is not null ? MonthField : 0;
        fields |= Quarter is not null || Half is not null || Season is not null ? YearPartField : 0;
        fields |= Year is not null ? YearField : 0;
        var ordinalUnit = Ordinal is not null;
        return fields | (Unit switch
        {
            Grain.Day => ordinalUnit ? DayField : DayField | WeekdayField,
            Grain.Week or Grain.Weekend => WeekField,
            Grain.Month => MonthField,
            Grain.Quarter or Grain.Half or Grain.Season => YearPartField,
            Grain.Year => Offset is null && !ordinalUnit ? 0 : YearField,
            Grain.None => 0,
            _ => YearField | MonthField,
        });
    }

    private void MergeAmounts(Draft other)
    {
        if (other.Amount is null)
        {
            return;
        }

        if (Amount is null)
        {
            (Amount, AmountUnit, Amount2, AmountUnit2) = (other.Amount, other.AmountUnit, other.Amount2, other.AmountUnit2);
        }
        else
        {
            (Amount2, AmountUnit2) = (other.Amount, other.AmountUnit);
        }
    }
}
