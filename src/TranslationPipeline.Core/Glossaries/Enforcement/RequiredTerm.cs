using System.Collections.Immutable;
using TranslationPipeline.Checking;

namespace TranslationPipeline.Glossaries;

/// <summary>A term of a segment with the forms that one target language requires; any of them will do.</summary>
/// <param name="Range">Where it stands in the source.</param>
/// <param name="Concept">Id of the concept or entity.</param>
/// <param name="Source">As the source writes it.</param>
/// <param name="Forms">Preferred first; at least one.</param>
/// <param name="IsName">True for a name of the names authority.</param>
internal sealed record RequiredTerm(TextRange Range, string Concept, string Source, ImmutableArray<string> Forms, bool IsName)
{
    /// <summary>The terms and names of a segment that must stand in its target. Parts of compounds are not required: their translation may be one word.</summary>
    public static List<RequiredTerm> Of(SegmentView segment, LanguageTag target)
    {
        var required = new List<RequiredTerm>();
        foreach (var annotation in segment.Annotations)
        {
            var (concept, forms) = annotation switch
            {
                TermAnnotation { Status: < TermStatus.Forbidden, Confidence: > GlossaryStage.PartConfidence } term => (term.Concept, term.Targets),
                NameAnnotation name => (name.Entity, name.Targets),
                _ => ("", default),
            };
            var texts = forms.IsDefaultOrEmpty ? [] : forms.Where(f => f.Language == target).Select(static f => f.Text).ToImmutableArray();
            if (!texts.IsEmpty && annotation.Range.Length > 0 && annotation.Range.End <= segment.Text.Length)
            {
                required.Add(new RequiredTerm(annotation.Range, concept, annotation.Range.Of(segment.Text), texts, annotation is NameAnnotation));
            }
        }

        // Where two overlap, no translation can have both: the longer one counts.
        return [.. required.Where(r => !required.Exists(other => other != r && other.Range.Overlaps(r.Range) && (other.Range.Length, -other.Range.Start).CompareTo((r.Range.Length, -r.Range.Start)) > 0))];
    }

    /// <summary>True when a target has one of the forms, inflected or not.</summary>
    public bool IsIn(string target, LanguageTag language) => Forms.Any(form => RequiredForm.IsIn(target, form, language, IsName));
}
