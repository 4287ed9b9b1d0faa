using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Checking;

/// <summary>Finds a required form in a target: inflected, inside a compound, or as a word built on it.</summary>
internal static class RequiredForm
{
    /// <summary>True when the target holds the form. For a personal name its last word, the family name, is enough.</summary>
    public static bool IsIn(string target, string form, LanguageTag language, bool isName)
    {
        if (target.Contains(form, StringComparison.OrdinalIgnoreCase) || Matches(target, form, language))
        {
            return true;
        }

        var words = WordRange.Split(form);
        if (words.Count == 0)
        {
            return false;
        }

        if (isName && words.Count > 1 && IsIn(target, words[^1].Range.Of(form), language, isName: false))
        {
            return true;
        }

        var targetWords = WordRange.Split(target);
        return words.TrueForAll(word => targetWords.Exists(t => IsBuiltOn(t.Key, word.Key)));
    }

    private static bool Matches(string target, string form, LanguageTag language)
    {
        var glossary = new Glossary("required") { Concepts = [new Concept("required") { Terms = [new Term(language, form)] }] };
        return !TermMatcher.Compile([glossary], new MatchOptions(AnyCase: true, PartsOfWords: true)).Match(target, language, null).IsEmpty;
    }

    // Казахстан, казахстанский; Wahl, Wahlen: the same beginning, and most of the word. A word that lost letters of the required one must not
    // have got a long ending instead: eliminado is a form of eliminar, eliminación another word.
    private static bool IsBuiltOn(string written, string required)
    {
        var common = written.AsSpan().CommonPrefixLength(required);
        return common >= 4 && common >= required.Length - 2 && common * 2 >= written.Length && (common == required.Length || written.Length <= required.Length + 2);
    }
}
