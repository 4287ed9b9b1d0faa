using System.Collections.Immutable;
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
        var annotations = ImmutableArray.CreateBuilder<Annotation>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var whole = new Segment { Number = 1, Range = new TextRange(0, unit.Text.Length) };
        foreach (var segment in unit.Segments.IsEmpty ? [whole] : unit.Segments)
        {
            // By segment, so that what is stored with a segment can be found out again from the segment alone.
            var text = segment.Range.Of(unit.Text);
            var language = !segment.Language.IsUndetermined ? segment.Language : !unit.Language.IsUndetermined ? unit.Language : context.Language;
            foreach (var match in matcher.Match(text, language, context.Anchor.Date))
            {
                var annotation = Annotate(match, text, context.Targets, context.Anchor.Date);
                annotations.Add(annotation with { Range = annotation.Range.Shift(segment.Range.Start) });
                if (TermVerdict.InSource(match, text, context.Anchor.Date) is { } finding)
                {
                    findings.Add(finding with { Range = finding.Range.Shift(segment.Range.Start) });
                }
            }
        }

        return annotations.Count == 0 ? StageResult.Empty : new StageResult { Annotations = annotations.ToImmutable(), Findings = findings.ToImmutable() };
    }

    /// <summary>True when a term is only part of a name, or the name itself found twice: "Cooperation" is no term of its own inside "Shanghai Cooperation Organization".</summary>
    public static bool IsInsideName(TermAnnotation term, IEnumerable<Annotation> annotations)
    {
        ArgumentNullException.ThrowIfNull(term);
        return annotations.Any(a => a is NameAnnotation name && name.Range.Contains(term.Range) && (name.Range.Length > term.Range.Length || name.Entity == term.Concept));
    }

    /// <summary>The forms required in one language: terms in force, preferred first, then admitted; the term itself when it must not be translated.</summary>
    public static IEnumerable<PreferredForm> FormsFor(TermMatch match, LanguageTag target, LocalDate? date)
    {
        if (!match.Concept.KeptIn.IsEmpty && match.Concept.StaysIn(target))
        {
            return [new PreferredForm(target, match.Term.Text)]; // said of this language: its terms do not count
        }

        var forms = match.Concept.Terms
            .Where(t => t.Language.IsSameLanguage(target) && t.Status <= TermStatus.Admitted && t.IsInForce(date))
            .OrderByDescending(t => t.Language == target)
            .ThenBy(static t => t.Status)
            .Select(t => new PreferredForm(target, t.Text))
            .Distinct()
            .ToList();
        return forms.Count == 0 && match.Concept.StaysIn(target) ? [new PreferredForm(target, match.Term.Text)] : forms;
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
        Version = GlossaryState.VersionOf(match.Concept),
        Status = match.Term.Status,
        DoNotTranslate = match.Concept.DoNotTranslate && targets.All(match.Concept.StaysIn),
        Targets = [.. targets.SelectMany(target => FormsFor(match, target, date))],
    };

    // A letter touches the match: Sicherheits|garantien.
    private static bool IsPart(TextRange range, string text) =>
        (range.Start > 0 && TermTokenizer.IsWord(text[range.Start - 1]) && TermTokenizer.IsWord(text[range.Start]))
        || (range.End < text.Length && TermTokenizer.IsWord(text[range.End]) && TermTokenizer.IsWord(text[range.End - 1]));
}
