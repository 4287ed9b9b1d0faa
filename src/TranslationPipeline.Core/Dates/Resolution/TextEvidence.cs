using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>What all dates of a text together tell about each of them: the order of day and month, and whether the text tells of another time.</summary>
/// <param name="today">The anchor; null when there is none.</param>
internal struct TextEvidence(LocalDate? today)
{
    private const int FarYears = 2;
    private const int EnoughYears = 3;

    private readonly LocalDate? today = today;
    private int far;
    private int near;

    /// <summary>Numeric dates that can only be day first.</summary>
    public int DayFirst { get; private set; }

    /// <summary>Numeric dates that can only be month first.</summary>
    public int MonthFirst { get; private set; }

    /// <summary>Most years that are said lie far from the anchor.</summary>
    public readonly bool IsOtherTime => far >= EnoughYears && far > 4 * near;

    /// <summary>Weighs some more dates.</summary>
    public void Add(List<(TextRange Range, Draft Draft)> found)
    {
        foreach (var (_, draft) in found)
        {
            if (draft.Numeric is { } n && draft.Shape is NumericShape.YearLast or NumericShape.DayMonth)
            {
                DayFirst += n.A is > 12 and <= 31 && n.B <= 12 ? 1 : 0;
                MonthFirst += n.B is > 12 and <= 31 && n.A <= 12 ? 1 : 0;
            }

            if (today is { } day && Story.SaysYear(draft))
            {
                var isFar = Math.Abs((draft.Year ?? draft.To?.Year ?? day.Year) - day.Year) >= FarYears;
                far += isFar ? 1 : 0;
                near += isFar ? 0 : 1;
            }
        }
    }
}
