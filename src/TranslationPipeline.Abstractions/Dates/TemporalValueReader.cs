using System.Diagnostics.CodeAnalysis;
using NodaTime.Text;

namespace TranslationPipeline;

/// <summary>Reads TIMEX3 values back into typed values.</summary>
public static class TemporalValueReader
{
    /// <summary>Reads a complete TIMEX3 value; false for values that are not complete (<c>XXXX-05</c>) or not well formed.</summary>
    /// <param name="timex">TIMEX3 value.</param>
    /// <param name="value">The typed value.</param>
    public static bool TryRead(string timex, [NotNullWhen(true)] out TemporalValue? value)
    {
        value = LocalDatePattern.Iso.Parse(timex) is { Success: true } day ? new DayValue(day.Value) : null;
        return value is not null;
    }
}
