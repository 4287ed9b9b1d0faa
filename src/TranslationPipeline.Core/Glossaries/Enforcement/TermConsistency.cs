using TranslationPipeline.Checking;

namespace TranslationPipeline.Glossaries;

/// <summary>Tells where a document translates one concept by different terms, each of which would be right alone.</summary>
internal static class TermConsistency
{
    /// <summary>Adds a finding to every target that does not follow the form most used before it in the document.</summary>
    public static void Report(IReadOnlyList<EnforcedTarget> works)
    {
        var uses = works
            .SelectMany(static w => w.Required.Where(static t => t.Forms.Length > 1).DistinctBy(static t => t.Concept).Select(t => (Work: w, Term: t, Form: FormIn(w, t))))
            .Where(static u => u.Form is not null)
            .GroupBy(static u => u.Term.Concept);
        foreach (var concept in uses)
        {
            var forms = concept.GroupBy(static u => u.Form!, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.First().Work.Segment.Number).ToList();
            foreach (var (work, term, form) in forms.Skip(1).SelectMany(static g => g))
            {
                work.Findings.Add(new Finding(FindingCategories.Terms, Severity.Minor, term.Range, $"'{term.Source}' is '{form}' here and '{forms[0].Key}' elsewhere in the document")
                {
                    Side = TextSide.Source,
                    Language = work.Target.Language,
                });
            }
        }
    }

    // When a target has both forms nothing can be said.
    private static string? FormIn(EnforcedTarget work, RequiredTerm term)
    {
        var found = term.Forms.Where(form => RequiredForm.IsIn(work.Text, form, work.Target.Language, term.IsName)).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
