namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>A syntactic word of a treebank with the written word it stands in.</summary>
/// <param name="Form">As written; a word inside a written word has its own form.</param>
/// <param name="Lemma">Dictionary form, without vowel signs.</param>
/// <param name="PartOfSpeech">Universal part of speech.</param>
/// <param name="Features">Universal features.</param>
/// <param name="Range">The whole written word.</param>
/// <param name="IsPlain">True when the written word is this word alone.</param>
/// <param name="FollowsDirectly">True when only one space stands before it.</param>
internal sealed record ConlluWord(string Form, string Lemma, string PartOfSpeech, string Features, TextRange Range, bool IsPlain, bool FollowsDirectly)
{
    public bool IsNoun => PartOfSpeech is "NOUN" or "PROPN";

    public bool IsAdjective => PartOfSpeech == "ADJ";

    /// <summary>Nominative singular, or a form without case.</summary>
    public bool IsCitation => (!Features.Contains("Case=", StringComparison.Ordinal) || Features.Contains("Case=Nom", StringComparison.Ordinal)) && !Features.Contains("Number=Plur", StringComparison.Ordinal);
}
