using System.Collections.Immutable;

namespace TranslationPipeline.Dates;

/// <summary>What was read from a text.</summary>
/// <param name="Dates">The dates, ascending, not overlapping.</param>
/// <param name="Findings">Impossible dates, and ambiguous ones as the policy asks.</param>
public sealed record DateReading(ImmutableArray<DateAnnotation> Dates, ImmutableArray<Finding> Findings)
{
    // From here on the order of day and month was proved by the text or by the only habit of the language.
    private const double Sure = 0.9;

    internal static DateReading Of(ImmutableArray<DateAnnotation> dates, List<(TextRange Range, string Message)> problems, AmbiguousDates policy)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var date in dates)
        {
            if (policy != AmbiguousDates.Best && date.Ambiguous && date.Confidence < Sure)
            {
                findings.Add(new Finding(FindingCategories.Dates, policy == AmbiguousDates.Fail ? Severity.Critical : Severity.Minor, date.Range, Message(date)));
            }
        }

        foreach (var (range, message) in problems)
        {
            findings.Add(new Finding(FindingCategories.Dates, Severity.Major, range, "impossible date: " + message));
        }

        return new DateReading(dates, findings.DrainToImmutable());
    }

    private static string Message(DateAnnotation date) =>
        $"read as {date.TimexValue}; it can also mean {string.Join(" or ", date.Alternatives.Select(static a => $"{a.TimexValue} ({a.Reason})"))}";
}
