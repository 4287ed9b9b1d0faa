namespace TranslationPipeline.Checking;

/// <summary>What one date of a text says for sure, without any anchor. Fields that are not said are null.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Kind">Its finest field.</param>
internal readonly record struct DateFact(TextRange Range, DateFactKind Kind)
{
    private const int HalfDay = 12 * 60;

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>The month, 1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month.</summary>
    public int? Day { get; init; }

    /// <summary>Minutes since midnight.</summary>
    public int? Minutes { get; init; }

    /// <summary>Day and month may as well be the other way round.</summary>
    public bool Swaps { get; init; }

    /// <summary>True when both can mean the same; a year, the day of a month or the half of the day may be left out by a translator.</summary>
    public bool Agrees(DateFact other)
    {
        if (Kind != other.Kind)
        {
            return (Kind, other.Kind) is (DateFactKind.Day, DateFactKind.Month) or (DateFactKind.Month, DateFactKind.Day) && Month == other.Month;
        }

        return Kind == DateFactKind.Time
            ? Minutes % HalfDay == other.Minutes % HalfDay
            : Same(Year, other.Year) && ((Month == other.Month && Day == other.Day) || ((Swaps || other.Swaps) && Month == other.Day && Day == other.Month));
    }

    private static bool Same(int? one, int? other) => one is null || other is null || one == other;
}
