using NodaTime;
using TranslationPipeline.Checking;

namespace TranslationPipeline.Glossaries;

/// <summary>Mends a target without asking anybody: a term left in the source language, or one that is deprecated or forbidden, becomes the required one.</summary>
/// <param name="matcher">The compiled glossaries.</param>
internal sealed class TermRepair(TermMatcher matcher)
{
    /// <summary>The target with what can be mended, and one finding for each change.</summary>
    /// <param name="target">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="missing">Required terms that it lacks.</param>
    /// <param name="date">Day of the document.</param>
    public (string Text, IReadOnlyList<Finding> Changes) Mend(string target, LanguageTag language, IEnumerable<RequiredTerm> missing, LocalDate? date)
    {
        var edits = new List<(TextRange Range, string Text)>();
        var protectedRanges = PlaceholderScanner.Scan(target, []).Select(static p => p.Range).ToList();
        var found = matcher.Match(target, language, date);
        foreach (var term in missing)
        {
            foreach (var (range, text) in WrongWords(target, language, term, found))
            {
                if (!edits.Exists(e => e.Range.Overlaps(range)) && !protectedRanges.Exists(p => p.Overlaps(range)))
                {
                    edits.Add((range, text));
                }
            }
        }

        if (edits.Count == 0)
        {
            return (target, []);
        }

        edits.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
        var changes = new List<Finding>();
        var mended = target;
        var shift = 0;
        foreach (var (range, text) in edits)
        {
            var place = TextRange.At(range.Start + shift, text.Length);
            mended = string.Concat(mended.AsSpan(0, place.Start), text, mended.AsSpan(range.End + shift));
            shift += text.Length - range.Length;
            changes.Add(new Finding(FindingCategories.Terms, Severity.Neutral, place, $"'{range.Of(target)}' was replaced by the required '{text}'") { Side = TextSide.Target, Language = language });
        }

        return (mended, changes);
    }

    private static IEnumerable<(TextRange Range, string Text)> WrongWords(string target, LanguageTag language, RequiredTerm term, IEnumerable<TermMatch> found)
    {
        foreach (var match in found.Where(m => m.Concept.Id == term.Concept && m.Term.Status >= TermStatus.Deprecated))
        {
            if (TermForms.Agree(match.Range.Of(target), match.Term.Text, term.Forms[0], language) is { } form)
            {
                yield return (match.Range, form);
            }
        }

        // The engine left the words as the source has them.
        for (var at = target.IndexOf(term.Source, StringComparison.Ordinal); at >= 0; at = target.IndexOf(term.Source, at + 1, StringComparison.Ordinal))
        {
            var range = TextRange.At(at, term.Source.Length);
            if (IsWhole(target, range))
            {
                yield return (range, term.Forms[0]);
            }
        }
    }

    private static bool IsWhole(string text, TextRange range) =>
        !(range.Start > 0 && TermTokenizer.IsWord(text[range.Start - 1]) && TermTokenizer.IsWord(text[range.Start]))
        && !(range.End < text.Length && TermTokenizer.IsWord(text[range.End]) && TermTokenizer.IsWord(text[range.End - 1]));
}
