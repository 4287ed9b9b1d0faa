using System.Globalization;

namespace TranslationPipeline.Dates;

/// <summary>Builds drafts: every element of a rule adds what it knows.</summary>
internal static class Combiner
{
    /// <summary>Adds one item to the draft.</summary>
    public static void Contribute(Draft draft, RunBuffer run, in Item item, TokenClass tokenClass, Feature feature)
    {
        if (feature == Feature.Skip)
        {
            return;
        }

        if (item.Draft is { } child)
        {
            switch (feature)
            {
                case Feature.From:
                    draft.From = child;
                    break;
                case Feature.To:
                    draft.To = child;
                    break;
                default:
                    draft.Merge(child);
                    break;
            }

            return;
        }

        var reading = item.Entry?.Of(tokenClass);
        var value = reading?.Value ?? item.Number;
        if (feature is Feature.From or Feature.To)
        {
            var part = run.NewDraft();
            part.Range = new TextRange(item.Start, item.End);
            Add(part, item, tokenClass == TokenClass.Ordinal ? TokenClass.Day : tokenClass, value, reading);
            if (feature == Feature.From)
            {
                draft.From = part;
            }
            else
            {
                draft.To = part;
            }
        }
        else if (feature == Feature.Amount && item.Separator == '/')
        {
            draft.Amount = (draft.Amount ?? 0) + ((double)item.A / item.B); // "3/4 hour", "2 1/2 years"
        }
        else if (feature != Feature.Usual)
        {
            Set(draft, feature, value, item);
        }
        else
        {
            Add(draft, item, tokenClass, value, reading);
        }
    }

    /// <summary>Applies the settings of the rule.</summary>
    public static void Finish(Draft draft, Rule rule)
    {
        (draft.Rule, draft.RuleId) = (rule.Name, rule.Id);
        draft.Kind = rule.Action switch
        {
            RuleAction.Duration => DraftKind.Duration,
            RuleAction.Set => DraftKind.Set,
            RuleAction.Range => DraftKind.Range,
            RuleAction.Reference => DraftKind.Reference,
            _ => DraftKind.Point,
        };
        foreach (var setting in rule.Settings)
        {
            setting(draft);
        }
    }

    private static void Add(Draft draft, in Item item, TokenClass tokenClass, double value, Reading? reading)
    {
        switch (tokenClass)
        {
            case TokenClass.Month or TokenClass.WeakMonth:
                draft.Month = (int)value;
                break;
            case TokenClass.Weekday or TokenClass.WeakWeekday:
                draft.Weekday = (int)value;
                break;
            case TokenClass.Unit:
                draft.Unit = reading!.Grain;
                draft.AmountUnit = reading.Grain;
                draft.IsHalfYear = reading is { Grain: Grain.Half, Value: 1 };
                break;
            case TokenClass.Relative:
                draft.Unit = reading!.Grain;
                draft.Offset = (int)value;
                break;
            case TokenClass.This or TokenClass.Last or TokenClass.Next:
                draft.Offset = (int)value;
                break;
            case TokenClass.ShiftedWeekday:
                (draft.Weekday, draft.Unit, draft.Offset) = ((int)value, Grain.Week, int.Parse(reading!.Text!, CultureInfo.InvariantCulture));
                break;
            case TokenClass.WeekdayPart:
                (draft.Weekday, draft.Part) = ((int)value, reading!.Text);
                break;
            case TokenClass.AmountWord:
                (draft.Amount, draft.AmountUnit) = (value, reading!.Grain);
                break;
            case TokenClass.During:
                draft.MayBeShift = value == 1;
                break;
            case TokenClass.Plural:
                draft.AmountUnit = reading!.Grain;
                break;
            case TokenClass.RelativePart:
                (draft.Unit, draft.Offset, draft.Part) = (Grain.Day, (int)value, reading!.Text);
                break;
            case TokenClass.Part or TokenClass.PartAdverb:
                draft.Part = reading!.Text;
                break;
            case TokenClass.Noon:
                (draft.Hour, draft.Minute) = ((int)value / 60, (int)value % 60);
                break;
            case TokenClass.Start or TokenClass.Middle or TokenClass.End or TokenClass.About or TokenClass.More or TokenClass.Less:
                draft.Mod = reading!.Text;
                break;
            case TokenClass.Era:
                draft.Era = reading!.Text ?? value.ToString(CultureInfo.InvariantCulture);
                break;
            case TokenClass.Meridiem:
                draft.Meridiem = (int)value;
                break;
            case TokenClass.Zone:
                draft.Zone = reading!.Text ?? value.ToString(CultureInfo.InvariantCulture);
                break;
            case TokenClass.DecadeName:
                draft.Decade = (int)value;
                break;
            case TokenClass.That:
                draft.FromStory = true;
                break;
            case TokenClass.QuarterRelative:
                (draft.Offset, draft.QuarterRelative, draft.Unit) = ((int)value, reading!.Grain == Grain.Year ? "year" : "", Grain.Quarter);
                break;
            case TokenClass.Season or TokenClass.WeakSeason:
                draft.Season = (int)value;
                break;
            case TokenClass.Holiday or TokenClass.Reference or TokenClass.Set:
                draft.Text = reading!.Text;
                break;
            case TokenClass.Half:
                draft.Amount += 0.5; // "a year and a half"
                break;
            case TokenClass.Few:
                draft.Amount = value;
                break;
            case TokenClass.HalfYear:
                draft.Half = (int)value;
                break;
            case TokenClass.Calendar:
                (draft.Month, draft.Era) = ((int)value, reading!.Text);
                break;
            case TokenClass.FiscalYear:
                draft.FiscalYear = true;
                break;
            case TokenClass.OldStyle:
                draft.OldStyle = true;
                break;
            case TokenClass.NumericDate or TokenClass.NumericDayMonth:
                draft.Numeric = (item.A, item.B, item.C);
                draft.Shape = item.Shape;
                draft.Separator = item.Separator;
                break;
            case TokenClass.Clock or TokenClass.DotClock:
                (draft.Hour, draft.Minute, draft.Second) = (item.A, item.B, item.C < 0 ? null : item.C);
                break;
            case TokenClass.Day:
                draft.Day = (int)value;
                break;
            case TokenClass.MonthNum:
                draft.Month = (int)value;
                break;
            case TokenClass.Year or TokenClass.ModernYear:
                draft.Year = (int)value;
                break;
            case TokenClass.Yy:
                (draft.Year, draft.TwoDigitYear) = ((int)value, true);
                break;
            case TokenClass.Hour:
                draft.Hour = (int)value;
                break;
            case TokenClass.Minute:
                draft.Minute = (int)value;
                break;
            case TokenClass.HourMinute:
                (draft.Hour, draft.Minute) = ((int)value / 100, (int)value % 100);
                break;
            case TokenClass.DecadeYear:
                draft.Decade = (int)value / 10;
                break;
            case TokenClass.Num or TokenClass.Numeral or TokenClass.Decimal:
                draft.Amount = draft.Amount is null ? value : draft.Amount;
                break;
            case TokenClass.Ordinal or TokenClass.LastOrdinal:
                draft.Ordinal = (int)value;
                break;
        }
    }

    /// <summary>Sets the field that a feature names.</summary>
    public static void Set(Draft draft, Feature feature, double value, in Item item)
    {
        var number = value is > -1e9 and < 1e9 ? (int)value : 0;
        switch (feature)
        {
            case Feature.Day:
                draft.Day = number;
                break;
            case Feature.Month:
                draft.Month = number;
                break;
            case Feature.Year:
                draft.Year = number;
                break;
            case Feature.Yy:
                (draft.Year, draft.TwoDigitYear) = (number, true);
                break;
            case Feature.Hour:
                draft.Hour = number;
                break;
            case Feature.Minute:
                draft.Minute = number;
                break;
            case Feature.HourMinute:
                (draft.Hour, draft.Minute) = item.Separator == '\0' ? (number / 100, number % 100) : (item.A, item.B);
                break;
            case Feature.Second:
                draft.Second = number;
                break;
            case Feature.Amount:
                draft.Amount = value;
                break;
            case Feature.Amount2:
                draft.Amount2 = value;
                break;
            case Feature.Ordinal:
                draft.Ordinal = number;
                break;
            case Feature.Quarter:
                draft.Quarter = number;
                break;
            case Feature.Half:
                draft.Half = number;
                break;
            case Feature.Week:
                draft.Week = number;
                break;
            case Feature.Decade:
                draft.Decade = number;
                break;
            case Feature.Century:
                draft.Century = number;
                break;
            case Feature.Offset:
                draft.Offset = number;
                break;
        }
    }
}
