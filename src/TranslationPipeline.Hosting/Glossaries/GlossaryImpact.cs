using System.Collections.Immutable;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>Tells which stored segments an edit of a glossary touches: those, and only those, get another identity of work.</summary>
public static class GlossaryImpact
{
    /// <summary>The segments of a document that would change.</summary>
    /// <param name="document">As stored, with the terms that decided it.</param>
    /// <param name="matcher">The glossaries with the edit.</param>
    public static IEnumerable<SegmentImpact> Of(DocumentResult document, TermMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(matcher);
        foreach (var segment in document.Segments)
        {
            var stored = segment.Annotations.OfType<TermAnnotation>().ToDictionary(Place);
            var current = matcher.Match(segment.NormalizedText, segment.Language, document.Anchor.Date)
                .Select(match => GlossaryStage.Annotate(match, segment.NormalizedText, document.Targets, document.Anchor.Date))
                .ToDictionary(Place);
            var gained = current.Where(pair => !stored.ContainsKey(pair.Key)).Select(static pair => pair.Value).ToImmutableArray();
            var lost = stored.Where(pair => !current.ContainsKey(pair.Key)).Select(static pair => pair.Value).ToImmutableArray();
            var changed = current.Where(pair => stored.TryGetValue(pair.Key, out var old) && Decides(old) != Decides(pair.Value)).Select(static pair => pair.Value).ToImmutableArray();
            if (!gained.IsEmpty || !lost.IsEmpty || !changed.IsEmpty)
            {
                yield return new SegmentImpact($"{document.Document.Id}#{segment.Number}", segment.NormalizedText, gained, lost, changed);
            }
        }
    }

    private static (TextRange Range, string Concept) Place(TermAnnotation term) => (term.Range, term.Concept);

    private static string Decides(TermAnnotation term) =>
        string.Join('\n', term.Targets.Select(static t => $"{t.Language} {t.Text}").Prepend($"{term.Term} {term.Status} {term.DoNotTranslate}"));
}
