using System.Collections.Immutable;

namespace TranslationPipeline.Checking;

/// <summary>
/// Compares a translation with its source: placeholders, numbers, names and terms, dates, untranslated text, script,
/// completeness, quotation marks, brackets, punctuation. Precision first: when in doubt nothing is reported. Safe for concurrent use.
/// </summary>
public sealed class PairChecker
{
    private readonly IPairCheck[] checks =
    [
        new CompletenessCheck(),
        new PlaceholderCheck(),
        new NumberCheck(),
        new RequiredFormCheck(),
        new DateCheck(),
        new ScriptCheck(),
        new UntranslatedCheck(),
        new BalanceCheck(),
        new PunctuationCheck(),
    ];

    private readonly CompletenessCheck completeness = new CompletenessCheck();

    private PairChecker()
    {
    }

    /// <summary>The checker with all checks.</summary>
    public static PairChecker Default { get; } = new();

    /// <summary>Checks one pair.</summary>
    /// <returns>Findings, the worst first. Those about something missing point into the source, the others into the target.</returns>
    public ImmutableArray<Finding> Check(CheckRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var findings = new FindingList(request.TargetLanguage);
        var pair = new TextPair(request);
        if (request.Target.AsSpan().Trim().IsEmpty || request.Source.AsSpan().Trim().IsEmpty)
        {
            completeness.Run(pair, findings);
            return findings.ToImmutable();
        }

        foreach (var check in checks)
        {
            check.Run(pair, findings);
        }

        return findings.ToImmutable();
    }
}
