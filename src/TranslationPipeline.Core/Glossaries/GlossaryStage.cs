using NodaTime;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// Marks the glossary terms of a unit, with the forms that the targets of the job require, and reports deprecated and
/// forbidden terms with their replacement. Changes nothing.
/// </summary>
/// <param name="matcher">The compiled glossaries.</param>
public sealed class GlossaryStage(TermMatcher matcher) : IUnitStage
{
    /// <summary>Confidence in a term that is only part of a longer word: its translation may be another word altogether.</summary>
    internal const double PartConfidence = 0.5;

    /// <inheritdoc/>
    public string Name => "glossary";

    /// <inheritdoc/>
    public StageResult Run(Unit unit, DocumentContext context)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(context);
        var language = unit.Language.IsUndetermined ? context.Language : unit.Language;
        var matches = matcher.Match(unit.Text, language, context.Anchor.Date);
        if (matches.IsEmpty)
        {
            return StageResult.Empty;
        }

        return new StageResult
        {
            Annotations = [.. matches.Select(match => Annotate(match, unit.Text, context.Targets, context.Anchor.Date))],
            Findings = [.. matches.Select(match => Judge(match, unit.Text, context.Anchor.Date)).OfType<Finding>()],
        };
    }

    /// <summary>The forms required in one language: terms in force, preferred first, then admitted; the term itself when it must not be translated.</summary>
    public static IEnumerable<PreferredForm> FormsFor(TermMatch match, LanguageTag target, LocalDate? date)
    {
        var forms = match.Concept.Terms
            .Where(t => t.Language.IsSameLanguage(target) && t.Status <= TermStatus.Admitted && t.IsInForce(date))
            .OrderByDescending(t => t.Language == target)
            .ThenBy(static t => t.Status)
            .Select(t => new PreferredForm(target, t.Text))
            .Distinct()
            .ToList();
        return forms.Count == 0 && match.Concept.DoNotTranslate ? [new PreferredForm(target, match.Term.Text)] : forms;
    }

    /// <summary>What is stored about a term found in <paramref name="text"/>: it decides the identity of the translation.</summary>
    /// <param name="match">The term.</param>
    /// <param name="text">The text it was found in.</param>
    /// <param name="targets">Target languages of the job.</param>
    /// <param name="date">Day of the document.</param>
    public static TermAnnotation Annotate(TermMatch match, string text, IEnumerable<LanguageTag> targets, LocalDate? date) => new(match.Range, match.Concept.Id)
    {
        Rule = IsPart(match.Range, text) ? "glossary.compound" : "glossary.term",
        Confidence = IsPart(match.Range, text) ? PartConfidence : 1,
        Term = match.Term.Text,
        Status = match.Term.Status,
        DoNotTranslate = match.Concept.DoNotTranslate,
        Targets = [.. targets.SelectMany(target => FormsFor(match, target, date))],
    };

    // A letter touches the match: Sicherheits|garantien.
    private static bool IsPart(TextRange range, string text) =>
        (range.Start > 0 && TermTokenizer.IsWord(text[range.Start - 1]) && TermTokenizer.IsWord(text[range.Start]))
        || (range.End < text.Length && TermTokenizer.IsWord(text[range.End]) && TermTokenizer.IsWord(text[range.End - 1]));

    private static Finding? Judge(TermMatch match, string text, LocalDate? date)
    {
        if (match.Term.Status < TermStatus.Deprecated)
        {
            return null;
        }

        var replacement = match.Term.Replacement ?? match.Concept.Terms
            .FirstOrDefault(t => t.Language == match.Term.Language && t.Status == TermStatus.Preferred && t.IsInForce(date))?.Text;
        var written = match.Range.Of(text);
        var verdict = match.Term.Status == TermStatus.Forbidden ? "is forbidden" : "is deprecated";
        var advice = replacement is null ? "" : $"; write '{replacement}'";
        return new Finding(FindingCategories.Terms, match.Term.Status == TermStatus.Forbidden ? Severity.Major : Severity.Minor, match.Range, $"The term '{written}' {verdict}{advice}")
        {
            // An inflected form would need its replacement inflected alike: only the dictionary form is certain.
            Fix = replacement is not null && written == match.Term.Text ? replacement : null,
        };
    }
}
