using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Puts the keys of entries into an index: listed forms, family names, prefixes and generated spellings.</summary>
internal sealed class NameCompiler(NameIndex.Builder builder)
{
    private const int PersonSpellings = 12; // of each convention
    private const int PlaceSpellings = 3;
    private const int MinGenerated = 4;

    public void AddListed(NameEntity entity)
    {
        foreach (var form in entity.Forms)
        {
            builder.Add(form.Key, new NamePosting(entity.Index, NamePostingKind.Phrase, false));
            AddPrefixes(form);
            if (form.FamilyKey is { } family && IsUsableFamily(form, family))
            {
                builder.Add(family, new NamePosting(entity.Index, NamePostingKind.Family, false));
            }
        }
    }

    public void AddGenerated(NameEntity entity)
    {
        foreach (var form in entity.Forms)
        {
            if (form.Script != Script.Cyrl)
            {
                continue;
            }

            if (entity.IsPerson)
            {
                if (form.Family is not null)
                {
                    Generate(form.Family, form, entity, NamePostingKind.Family, PersonSpellings);
                }
                else
                {
                    Generate(form.Text, form, entity, NamePostingKind.Phrase, PersonSpellings);
                }
            }
            else if (entity.IsPlace)
            {
                Generate(form.Text, form, entity, NamePostingKind.Phrase, PlaceSpellings);
            }
        }
    }

    private void Generate(string name, NameForm form, NameEntity entity, NamePostingKind kind, int limit) =>
        NameConventions.Default.Generate(name, form.Language.Language, limit, key =>
        {
            if (key.Length >= MinGenerated)
            {
                builder.Add(key, new NamePosting(entity.Index, kind, true));
            }
        });

    // Chinese and Korean family names of one or two syllables are ordinary words; foreign ones are cut by a dot.
    private static bool IsUsableFamily(NameForm form, string family) =>
        NameLanguages.IsUnspaced(form.Script) ? family.Length >= 2 && form.Text.Contains('·', StringComparison.Ordinal) : family.Length >= 2;

    private void AddPrefixes(NameForm form)
    {
        var prefix = new NamePosting(-1, NamePostingKind.Prefix, false);
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
