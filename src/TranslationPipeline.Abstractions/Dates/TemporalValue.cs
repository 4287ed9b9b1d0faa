using NodaTime;

namespace TranslationPipeline;

/// <summary>A typed point, span or amount of time: the NodaTime side of a TIMEX3 value.</summary>
public abstract record TemporalValue
{
    /// <summary>TIMEX3 value, e.g. <c>2022-Q1</c>; <see cref="TemporalValueReader"/> reads it back to an equal value.</summary>
    public abstract string ToTimex();

    /// <summary>ISO 8601 form, e.g. <c>2022-01-10</c>, <c>2022-01-10T09:00:00+03:00</c>, <c>2022-01-01/2022-03-31</c>.</summary>
    public abstract string ToIso();

    /// <summary>The calendar days the value covers, both ends included; null for amounts, times of day and values without a year.</summary>
    public abstract DateInterval? ToDays();
}
