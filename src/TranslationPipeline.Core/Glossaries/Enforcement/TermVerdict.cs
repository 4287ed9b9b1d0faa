using NodaTime;

namespace TranslationPipeline.Glossaries;

/// <summary>Judges a term that was found by its status: deprecated and forbidden ones are findings, with what to write instead.</summary>
internal static class TermVerdict
{
    /// <summary>The finding about a term in a source text; null when it may stand.</summary>
    public static Finding? InSource(TermMatch match, string text, LocalDate? date)
    {
        if (match.Term.Status < TermStatus.Deprecated)
        {
            return null;
        }

        var replacement = ReplacementOf(match, date);
        var written = match.Range.Of(text);
        var verdict = match.Term.Status == TermStatus.Forbidden ? "is forbidden" : "is deprecated";
        var advice = replacement is null ? "" : $"; write '{replacement}'";
        return new Finding(FindingCategories.Terms, match.Term.Status == TermStatus.Forbidden ? Severity.Major : Severity.Minor, match.Range, $"The term '{written}' {verdict}{advice}")
        {
            // An inflected form needs its replacement inflected alike; what is not certain is left to a person.
            Fix = replacement is null ? null : written == match.Term.Text ? replacement : TermForms.Agree(written, match.Term.Text, replacement, match.Term.Language),
        };
    }

    /// <summary>The finding about a term in a target; null when it may stand.</summary>
    public static Finding? InTarget(TermMatch match, string text, LanguageTag language, LocalDate? date) =>
        InSource(match, text, date) is { } finding ? finding with { Side = TextSide.Target, Language = language } : null;

    /// <summary>What to write instead: the replacement of the term, else the preferred term of its concept; null when there is neither.</summary>
    public static string? ReplacementOf(TermMatch match, LocalDate? date) => match.Term.Replacement ?? match.Concept.Terms
        .FirstOrDefault(t => t.Language == match.Term.Language && t.Status == TermStatus.Preferred && t.IsInForce(date))?.Text;
}
