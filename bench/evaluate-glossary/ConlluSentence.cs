namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>A sentence of a treebank.</summary>
internal sealed record ConlluSentence(string Text, List<ConlluWord> Words)
{
    /// <summary>Parts of speech and lemmas of the words that overlap a range, for reading errors.</summary>
    public string TagsAt(TextRange range) => string.Join(' ', Words.Where(w => w.Range.Overlaps(range)).Select(static w => $"{w.Lemma}/{w.PartOfSpeech}"));
}
