namespace TranslationPipeline.Normalization.Names;

/// <summary>Puts the keys of entries into an index: ids, listed forms, family names, prefixes and generated spellings.</summary>
internal sealed class NameCompiler(NameIndexBuilder builder)
{
    public void Add(NameEntity entity)
    {
        builder.Add(NameIndex.IdFingerprint(entity.Id), new NamePosting(entity.Index, NamePostingKind.Id, false));
        foreach (var form in entity.Forms)
        {
            Add(form.Text, form.Key, new NamePosting(entity.Index, NamePostingKind.Phrase, false));
            AddPrefixes(form);
            if (form.FamilyKey is { } family && IsUsableFamily(form, family))
            {
                Add(form.Family!, family, new NamePosting(entity.Index, NamePostingKind.Family, false));
            }
        }

        foreach (var token in NameSpellings.Of(entity))
        {
            builder.Add(token, entity.Index);
        }
    }

    private void Add(string text, string key, NamePosting posting)
    {
        if (text.Contains(' ', StringComparison.Ordinal))
        {
            builder.Add(key, posting);
        }
        else
        {
            builder.AddWord(key, posting);
        }
    }

    // Chinese and Korean family names of one or two syllables are ordinary words; foreign ones are cut by a dot.
    private static bool IsUsableFamily(NameForm form, string family) =>
        NameLanguages.IsUnspaced(form.Script) ? family.Length >= 2 && form.Text.Contains('·', StringComparison.Ordinal) : family.Length >= 2;

    private void AddPrefixes(NameForm form)
    {
        var prefix = new NamePosting(0, NamePostingKind.Prefix, false);
        if (NameLanguages.IsUnspaced(form.Script))
        {
            for (var i = 1; i < form.Key.Length; i++)
            {
                builder.Add(form.Key.AsSpan(0, i), prefix);
            }

            if (form.FamilyKey is { } family)
            {
                for (var i = 1; i < family.Length; i++)
                {
                    builder.Add(family.AsSpan(0, i), prefix);
                }
            }

            return;
        }

        for (var i = form.Text.IndexOf(' ', StringComparison.Ordinal); i > 0; i = form.Text.IndexOf(' ', i + 1))
        {
            builder.Add(NameKey.Of(form.Text.AsSpan(0, i)), prefix);
        }
    }
}
