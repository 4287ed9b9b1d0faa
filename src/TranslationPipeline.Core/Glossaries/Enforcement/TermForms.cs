namespace TranslationPipeline.Glossaries;

/// <summary>Puts one term in the place of another in the same grammatical form, where both inflect alike.</summary>
internal static class TermForms
{
    /// <summary>The form of <paramref name="lemma"/> that stands where <paramref name="written"/> does; null when it is not certain.</summary>
    /// <param name="written">A form of <paramref name="writtenLemma"/>, as a text writes it.</param>
    /// <param name="writtenLemma">Its dictionary form.</param>
    /// <param name="lemma">Dictionary form of the term to write.</param>
    /// <param name="language">Language of both.</param>
    public static string? Agree(string written, string writtenLemma, string lemma, LanguageTag language)
    {
        if (written.Equals(writtenLemma, StringComparison.OrdinalIgnoreCase))
        {
            return WithCaseOf(written, writtenLemma, lemma);
        }

        var profile = LanguageProfile.For(language);
        var (forms, olds, news) = (written.Split(' '), writtenLemma.Split(' '), lemma.Split(' '));
        if (forms.Length != olds.Length || olds.Length != news.Length)
        {
            return null;
        }

        for (var i = 0; i < forms.Length; i++)
        {
            if (AgreeWord(forms[i], olds[i], news[i], profile) is not { } word)
            {
                return null;
            }

            news[i] = word;
        }

        return WithCaseOf(written, writtenLemma, string.Join(' ', news));
    }

    private static string? AgreeWord(string written, string writtenLemma, string lemma, LanguageProfile profile)
    {
        if (written.Equals(writtenLemma, StringComparison.OrdinalIgnoreCase))
        {
            return lemma;
        }

        var (form, old, key) = (TermFolding.Fold(written, profile.IsTurkic), TermFolding.Fold(writtenLemma, profile.IsTurkic), TermFolding.Fold(lemma, profile.IsTurkic));
        if (key.Length != lemma.Length || profile.Irregular.Contains(old) || profile.Irregular.Contains(key))
        {
            return null;
        }

        // Two words of one declension differ in their base alone: what is left of the written form is the ending of both.
        var strip = old[^1] == key[^1] && old.Length > 1 && key.Length > 1 && profile.IsEnding(old[^1]) ? 1 : 0;
        if (strip == 0 && (profile.IsEnding(old[^1]) || profile.IsEnding(key[^1])))
        {
            return null;
        }

        var (oldBase, newBase) = (old[..^strip], key[..^strip]);
        if (!form.StartsWith(oldBase, StringComparison.Ordinal) || !IsForm(form, old, profile))
        {
            return null;
        }

        var ending = form[oldBase.Length..];
        return IsForm(newBase + ending, key, profile) ? lemma[..newBase.Length] + ending : null;
    }

    private static bool IsForm(string form, string lemma, LanguageProfile profile) => WordInflector.Inflect(lemma, profile, isAbbreviation: false, isPhrase: false)
        .Exists(stem => form.StartsWith(stem.Text, StringComparison.Ordinal) && stem.Tail.Accepts(stem.Text, form.AsSpan(stem.Text.Length)));

    private static string WithCaseOf(string written, string writtenLemma, string text) =>
        char.IsUpper(written[0]) && char.IsLower(writtenLemma[0]) && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
