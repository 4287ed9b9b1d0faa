using System.Collections.Frozen;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// Says when a word that looks like a one-word term is another word here: a verb, as the words around show ("they report"), or part
/// of a fixed phrase ("in order to"). What is not sure counts as the term.
/// </summary>
internal sealed class WordContext
{
    private readonly VerbSigns? verbs;
    private readonly FrozenDictionary<string, Idiom[]>.AlternateLookup<ReadOnlySpan<char>> idioms;
    private readonly char[] folding;

    private WordContext(VerbSigns? verbs, FrozenDictionary<string, Idiom[]> idioms, char[] folding)
    {
        this.verbs = verbs;
        this.idioms = idioms.GetAlternateLookup<ReadOnlySpan<char>>();
        this.folding = folding;
    }

    /// <summary>Reads the rows of a language; null when there are none.</summary>
    public static WordContext? Load(string language, char[] folding)
    {
        var verbs = VerbSigns.Load(language);
        var idioms = Idiom.Load(language, folding);
        return verbs is null && idioms.Count == 0 ? null : new WordContext(verbs, idioms, folding);
    }

    /// <summary>True when the words around a word, which is given folded, say nothing about it: most words.</summary>
    public bool SaysNothingOf(ReadOnlySpan<char> folded) => !idioms.ContainsKey(folded) && verbs?.Knows(folded) != true;

    /// <summary>True when the word is surely not the term.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">One written word.</param>
    /// <param name="term">The term it looks like.</param>
    public bool IsOtherWord(ReadOnlySpan<char> text, TextRange word, Term term)
    {
        if (word.Length > WordIndex.MaxWordLength)
        {
            return false;
        }

        var words = new NearWords(text, word, folding);
        Span<char> folded = stackalloc char[word.Length];
        folded = folded[..TermFolding.Fold(text[word.Start..word.End], folding, folded, [])];
        if (idioms.TryGetValue(folded, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Stands(words))
                {
                    return true;
                }
            }
        }

        return verbs is not null && IsNoun(term) && verbs.IsVerb(words, folded);
    }

    private static bool IsNoun(Term term) => term.PartOfSpeech is null || term.PartOfSpeech.Contains("noun", StringComparison.OrdinalIgnoreCase);
}
