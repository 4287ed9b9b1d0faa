namespace TranslationPipeline.Glossaries;

/// <summary>Gives the stems, with what may follow them, of one word of a term.</summary>
internal static class WordInflector
{
    /// <summary>All ways in which forms of the word begin; at least the word itself.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="profile">Its language.</param>
    /// <param name="isAbbreviation">True for a word in capitals: it has no paradigm of its own, but may take endings.</param>
    /// <param name="isPhrase">True when the term has several words: the last may already carry a possessive.</param>
    public static List<WordStem> Inflect(string word, LanguageProfile profile, bool isAbbreviation, bool isPhrase)
    {
        var stems = new List<WordStem> { new(word, TailRule.Exact) };
        if (word.Length < 2 || !char.IsLetter(word[^1]))
        {
            return AddSuffixes(stems, word, profile, anySound: true, isPhrase: false);
        }

        var irregular = false;
        foreach (var forms in profile.Irregular[word])
        {
            irregular = true;
            stems.AddRange(forms.Select(static form => new WordStem(form, TailRule.Exact)));
        }

        if (irregular)
        {
            return stems;
        }

        if (profile.Paradigms is { } paradigms)
        {
            AddParadigms(stems, word, paradigms);
            foreach (var umlaut in profile.Umlauts)
            {
                if (umlaut.Apply(word) is { } plural)
                {
                    stems.Add(new WordStem(plural, umlaut.Tail));
                }
            }

            foreach (var change in profile.StemChangesOf(word))
            {
                if ((isPhrase || change.Kind != "phrase") && change.Apply(word) is { } changed)
                {
                    AddParadigms(stems, changed, paradigms);
                }
            }

            foreach (var pattern in profile.Patterns)
            {
                if (pattern.Apply(word) is { } changed)
                {
                    AddParadigms(stems, changed, paradigms);
                }
            }
        }

        return AddSuffixes(stems, word, profile, isAbbreviation, isPhrase);
    }

    private static void AddParadigms(List<WordStem> stems, string word, ParadigmTable paradigms)
    {
        foreach (var row in paradigms.For(word))
        {
            stems.Add(new WordStem(row.Lemma.Length == 0 ? word : word[..^row.Lemma.Length], row.Tail));
        }
    }

    private static List<WordStem> AddSuffixes(List<WordStem> stems, string word, LanguageProfile profile, bool anySound, bool isPhrase)
    {
        if (profile.Chain is not { } chain)
        {
            return stems;
        }

        stems.Add(new WordStem(word, chain.Tail(SuffixChain.Stem, vowelOnly: false, anySound)));
        foreach (var change in profile.StemChangesOf(word))
        {
            if (change.Apply(word) is not { } changed)
            {
                continue;
            }

            switch (change.Kind)
            {
                case "compound":
                case "possessed" when isPhrase:
                    stems.Add(new WordStem(word, chain.Tail(SuffixChain.Possessed, vowelOnly: false, anySound)));
                    if (changed != word)
                    {
                        stems.Add(new WordStem(changed, chain.Tail(SuffixChain.Stem, vowelOnly: false, anySound)));
                    }

                    break;
                case "unpossessed" when isPhrase:
                    // The plural of mahkemesi is mahkemeleri: the possessive goes behind the plural.
                    stems.Add(new WordStem(changed, chain.Tail(SuffixChain.Stem, vowelOnly: false, anySound)));
                    break;
                case "polysyllable" when word.Count(chain.IsVowel) < 2:
                    break;
                case "polysyllable" or "vowel":
                    stems.Add(new WordStem(changed, chain.Tail(SuffixChain.Stem, vowelOnly: true, anySound)));
                    break;
                case "free":
                    stems.Add(new WordStem(word, chain.Tail(SuffixChain.Stem, vowelOnly: false, anySound: true)));
                    break;
                case "any":
                    stems.Add(new WordStem(changed, chain.Tail(SuffixChain.Stem, vowelOnly: false, anySound)));
                    break;
            }
        }

        return stems;
    }
}
