using System.Collections.Immutable;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>What new glossaries would change about one stored segment.</summary>
/// <param name="DocumentId">Its document.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Text">Its normalised text.</param>
/// <param name="Gained">Terms it would have and has not.</param>
/// <param name="Lost">Terms it has and would not.</param>
/// <param name="Changed">Terms that stay, with other required forms or another status.</param>
public sealed record SegmentImpact(string DocumentId, int Number, string Text, ImmutableArray<TermAnnotation> Gained, ImmutableArray<TermAnnotation> Lost, ImmutableArray<TermAnnotation> Changed)
{
    /// <summary>Id of the segment.</summary>
    public string Id => $"{DocumentId}#{Number}";

    /// <summary>Deprecated and forbidden terms that stand in its targets and are not reported yet.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Target languages whose required forms change, so that the segment is translated again.</summary>
    public ImmutableArray<LanguageTag> Retranslated { get; init; } = [];

    /// <summary>Matches a stored segment anew and compares; null when nothing would change.</summary>
    public static SegmentImpact? Of(TermUse use, TermMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(use);
        ArgumentNullException.ThrowIfNull(matcher);
        var segment = use.Segment;
        var stored = segment.Annotations.OfType<TermAnnotation>().ToDictionary(Place);
        var current = matcher.Match(segment.NormalizedText, segment.Language, use.Date)
            .Select(match => GlossaryStage.Annotate(match, segment.NormalizedText, use.Targets, use.Date))
            .Where(term => !GlossaryStage.IsInsideName(term, segment.Annotations))
            .ToDictionary(Place);
        var gained = current.Where(pair => !stored.ContainsKey(pair.Key)).Select(static pair => pair.Value).ToImmutableArray();
        var lost = stored.Where(pair => !current.ContainsKey(pair.Key)).Select(static pair => pair.Value).ToImmutableArray();
        var changed = current.Where(pair => stored.TryGetValue(pair.Key, out var old) && Decides(old) != Decides(pair.Value)).Select(static pair => pair.Value).ToImmutableArray();
        var findings = segment.Targets.SelectMany(target => NewFindings(target, segment, matcher, use)).ToImmutableArray();
        if (gained.IsEmpty && lost.IsEmpty && changed.IsEmpty && findings.IsEmpty)
        {
            return null;
        }

        var names = segment.Annotations.OfType<NameAnnotation>().ToList();
        return new SegmentImpact(use.DocumentId, segment.Number, segment.NormalizedText, gained, lost, changed)
        {
            Findings = findings,
            Retranslated = [.. use.Targets.Where(to => !Pairs(stored.Values, names, to, segment.NormalizedText).SetEquals(Pairs(current.Values, names, to, segment.NormalizedText)))],
        };
    }

    private static (TextRange Range, string Concept) Place(TermAnnotation term) => (term.Range, term.Concept);

    private static string Decides(TermAnnotation term) =>
        string.Join('\n', term.Targets.Select(static t => $"{t.Language} {t.Text}").Prepend($"{term.Term} {term.Status} {term.DoNotTranslate}"));

    // The pairs that go into the identity of the work.
    private static HashSet<string> Pairs(IEnumerable<TermAnnotation> terms, IEnumerable<NameAnnotation> names, LanguageTag to, string text) =>
    [
        .. terms.Select(static t => (t.Range, t.Targets)).Concat(names.Select(static n => (n.Range, n.Targets)))
            .Select(p => (p.Range, Form: p.Targets.FirstOrDefault(f => f.Language == to)))
            .Where(static p => p.Form is not null)
            .Select(p => $"{p.Range.Of(text)}={p.Form!.Text}"),
    ];

    private static IEnumerable<Finding> NewFindings(TargetText target, SegmentResult segment, TermMatcher matcher, TermUse use) =>
        TermFindings.InTarget(matcher, target.Text, target.Language, use.Date)
            .Where(finding => !segment.Findings.Any(f => f.Side == TextSide.Target && f.Language == target.Language && f.Range == finding.Range && f.Message == finding.Message));
}
