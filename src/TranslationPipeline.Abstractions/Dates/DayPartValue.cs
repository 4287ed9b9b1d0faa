using NodaTime;

namespace TranslationPipeline;

/// <summary>A part of a day, e.g. TIMEX3 <c>2022-01-10TMO</c>, or of any day: <c>TMO</c>.</summary>
/// <param name="Date">The day; null for any day.</param>
/// <param name="Part">Which part.</param>
public sealed record DayPartValue(LocalDate? Date, DayPart Part) : TemporalValue
{
    private static readonly string[] Codes = ["TMO", "TMI", "TAF", "TEV", "TNI", "TDT"];

    /// <inheritdoc/>
    public override string ToTimex() => (Date is { } day ? IsoText.Of(day) : "") + Codes[(int)Part];

    /// <inheritdoc/>
    public override string ToIso() => Date is { } day ? IsoText.Of(day) : Codes[(int)Part];

    /// <inheritdoc/>
    public override DateInterval? ToDays() => Date is { } day ? new(day, day) : null;

    /// <summary>Reads a code such as <c>TMO</c>.</summary>
    internal static bool TryReadPart(ReadOnlySpan<char> code, out DayPart part)
    {
        for (var i = 0; i < Codes.Length; i++)
        {
            if (code.SequenceEqual(Codes[i]))
            {
                part = (DayPart)i;
                return true;
            }
        }

        part = default;
        return false;
    }
}
