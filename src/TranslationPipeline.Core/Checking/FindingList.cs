using System.Collections.Immutable;

namespace TranslationPipeline.Checking;

/// <summary>Collects findings about one pair.</summary>
internal sealed class FindingList(LanguageTag targetLanguage)
{
    private readonly List<Finding> findings = [];

    /// <summary>Adds a finding about a place in the target.</summary>
    public void AddTarget(string category, Severity severity, TextRange range, string message, string? fix = null) =>
        findings.Add(new Finding(category, severity, range, message) { Side = TextSide.Target, Language = targetLanguage, Fix = fix });

    /// <summary>Adds a finding about something in the source that the target lacks.</summary>
    public void AddSource(string category, Severity severity, TextRange range, string message) =>
        findings.Add(new Finding(category, severity, range, message) { Side = TextSide.Source, Language = targetLanguage });

    /// <summary>All findings: the worst first, then by place.</summary>
    public ImmutableArray<Finding> ToImmutable() =>
        [.. findings.OrderByDescending(static f => f.Severity).ThenBy(static f => f.Side).ThenBy(static f => f.Range.Start)];
}
