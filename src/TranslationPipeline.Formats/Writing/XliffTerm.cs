using System.Collections.Immutable;

namespace TranslationPipeline.Formats;

/// <summary>One glossary entry of a unit.</summary>
internal sealed record XliffTerm(string Id, string Text, string Kind, ImmutableArray<string> Forms)
{
    /// <summary>Names and terms of a segment with the forms required in the target language.</summary>
    public static IEnumerable<XliffTerm> Of(SegmentResult segment, LanguageTag? target)
    {
        foreach (var annotation in segment.Annotations)
        {
            switch (annotation)
            {
                case NameAnnotation name:
                    yield return new XliffTerm(name.Entity, RangeText.Of(segment.NormalizedText, name.Range), name.EntityKind, FormsIn(name.Targets, target));
                    break;
                case TermAnnotation term:
                    var text = RangeText.Of(segment.NormalizedText, term.Range);
                    yield return new XliffTerm(term.Concept, text, $"term, {Words.Of(term.Status)}", term.DoNotTranslate ? [text] : FormsIn(term.Targets, target));
                    break;
            }
        }
    }

    private static ImmutableArray<string> FormsIn(ImmutableArray<PreferredForm> forms, LanguageTag? target) =>
        [.. forms.Where(f => f.Language == target).Select(static f => f.Text)];
}
