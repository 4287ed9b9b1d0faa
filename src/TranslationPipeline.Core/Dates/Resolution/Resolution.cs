using System.Collections.Immutable;

namespace TranslationPipeline.Dates;

/// <summary>What an expression means once the anchor is applied.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Timex">TIMEX3 value, with X for what is not known.</param>
/// <param name="Value">Typed value; null when it is not complete.</param>
internal sealed record Resolution(string Type, string Timex, TemporalValue? Value)
{
    /// <summary>The other readings.</summary>
    public ImmutableArray<DateAlternative> Alternatives { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Zone that the text names.</summary>
    public string? Zone { get; init; }

    // A text names the same days again and again; a slot holds the day that fell on it last.
    private static readonly Resolution?[] Days = new Resolution?[256];

    /// <summary>A complete value with its own TIMEX3 form.</summary>
    public static Resolution Of(string type, TemporalValue value) =>
        type == "DATE" && value is DayValue day ? OfDay(day) : new(type, value.ToTimex(), value);

    private static Resolution OfDay(DayValue day)
    {
        ref var slot = ref Days[((day.Date.Year * 31) + day.Date.DayOfYear) & 255];
        return slot is { Value: DayValue known } same && known.Date == day.Date ? same : slot = new("DATE", day.ToTimex(), day);
    }
}
