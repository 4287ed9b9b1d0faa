namespace TranslationPipeline.Formats;

/// <summary>A glossary term as a JSON object; <c>targets</c> are the allowed forms by language, preferred first.</summary>
internal sealed record TermLine(int Start, int End, string Text, string Concept, string Term, string Status, bool DoNotTranslate, SortedDictionary<string, IReadOnlyList<string>> Targets)
{
    public static TermLine Of(TermAnnotation term, string text) => new(
        term.Range.Start, term.Range.End, RangeText.Of(text, term.Range), term.Concept, term.Term, Words.Of(term.Status), term.DoNotTranslate, TargetForms.All(term.Targets));
}
