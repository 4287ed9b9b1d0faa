using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TranslationPipeline;

/// <summary>A date, time, duration or set, after TIMEX3 (ISO 24617-1), with its NodaTime value once it is complete.</summary>
public sealed record DateAnnotation(TextRange Range) : Annotation(Range)
{
    /// <summary>TIMEX3 type: <c>DATE</c>, <c>TIME</c>, <c>DURATION</c> or <c>SET</c>.</summary>
    public required string TimexType { get; init; }

    /// <summary>TIMEX3 value, e.g. <c>2022-01-10</c>, <c>2022-W02</c>, <c>P2D</c>, <c>XXXX-WXX-1</c>.</summary>
    public required string TimexValue { get; init; }

    /// <summary>TIMEX3 mod, e.g. <c>START</c>, <c>APPROX</c>; null when there is none.</summary>
    public string? Mod { get; init; }

    /// <summary>The typed value; null when the expression is not complete (no anchor, no year).</summary>
    [JsonIgnore]
    public TemporalValue? Value { get; init; }

    /// <summary>ISO 8601 form of <see cref="Value"/>; null when the expression is not complete.</summary>
    public string? Iso => Value?.ToIso();

    /// <summary>IANA zone in which the value is local; null when unknown or meaningless.</summary>
    public string? Zone { get; init; }

    /// <summary>Where the zone comes from: <c>text</c>, <c>dateline</c>, <c>metadata</c>; null without a zone.</summary>
    public string? ZoneFrom { get; init; }

    /// <summary>True when another reading is as possible, e.g. <c>05/06/2022</c>.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>The other readings.</summary>
    public ImmutableArray<DateAlternative> Alternatives { get; init; } = [];

    /// <summary>Both ends of an interval where they stand in the text; empty for everything else.</summary>
    public ImmutableArray<DatePart> Parts { get; init; } = [];
}
