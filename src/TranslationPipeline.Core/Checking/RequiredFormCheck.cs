using System.Collections.Immutable;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Checking;

/// <summary>Names and terms of the source must stand in the target in a required form, in whatever inflection.</summary>
internal sealed class RequiredFormCheck : IPairCheck
{
    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var annotation in pair.Request.SourceAnnotations)
        {
            var (category, targets, id) = annotation switch
            {
                TermAnnotation { Status: < TermStatus.Forbidden, Confidence: > GlossaryStage.PartConfidence } term => (FindingCategories.Terms, term.Targets, term.Concept),
                NameAnnotation name => (FindingCategories.Names, name.Targets, name.Entity),
                _ => (null, default(ImmutableArray<PreferredForm>), null),
            };
            if (category is null || targets.IsDefaultOrEmpty || annotation.Range.End > pair.Source.Length)
            {
                continue;
            }

            var forms = targets.Where(f => f.Language.IsSameLanguage(pair.Request.TargetLanguage)).Select(static f => f.Text).ToArray();
            if (forms.Length > 0 && !forms.Any(form => RequiredForm.IsIn(pair.Target, form, pair.Request.TargetLanguage, annotation is NameAnnotation)) && reported.Add(id!))
            {
                findings.AddSource(category, Severity.Major, annotation.Range, $"'{annotation.Range.Of(pair.Source)}' requires '{string.Join("' or '", forms.Take(3))}' in the target");
            }
        }
    }
}
