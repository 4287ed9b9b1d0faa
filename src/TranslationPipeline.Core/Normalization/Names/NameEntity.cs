using System.Collections.Immutable;
using NodaTime;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>One authority entry, ready to be matched. Immutable apart from parts that are made on first use.</summary>
internal sealed class NameEntity
{
    private readonly Lazy<HashSet<(NamePostingKind Kind, string Key)>> generated;
    private readonly Lazy<NamePersonParts> person;
    private readonly Lazy<HashSet<string>> transliterations;

    public NameEntity(int index, NameRecord record, bool generateVariants)
    {
        Index = index;
        Id = record.Concept.Id;
        Kind = record.Concept.Kind ?? "";
        Forms = NameFormReader.Read(record.Concept);
        Stops = record.Stops;
        Origin = record.Origins.IsEmpty ? null : record.Origins[0];
        GeneratesVariants = generateVariants;
        NeedsFullName = Forms.Any(static f => f.Term.Note?.EndsWith("full name only", StringComparison.Ordinal) == true);
        generated = new Lazy<HashSet<(NamePostingKind, string)>>(Generate);
        transliterations = new Lazy<HashSet<string>>(Transliterate);
        person = new Lazy<NamePersonParts>(() => new NamePersonParts(this));
    }

    public int Index { get; }

    public string Id { get; }

    public string Kind { get; }

    public bool IsPerson => Kind == "person";

    public bool IsPlace => Kind is "city" or "country" or "region";

    public bool GeneratesVariants { get; }

    /// <summary>True for a person whose family name alone may be somebody else's: an editor notes "full name only".</summary>
    public bool NeedsFullName { get; }

    public ImmutableArray<NameForm> Forms { get; }

    public ImmutableArray<StopContext> Stops { get; }

    /// <summary>The glossary of its first form.</summary>
    public string? Origin { get; }

    /// <summary>Given names, patronymics and family names in every spelling; made on first use.</summary>
    public NamePersonParts Person => person.Value;

    /// <summary>The form to write in <paramref name="language"/> on <paramref name="date"/>; null when the entry has none.</summary>
    public NameForm? Preferred(LanguageTag language, LocalDate? date)
    {
        NameForm? fallback = null;
        foreach (var form in Forms)
        {
            if (form.Term.Status == TermStatus.Preferred && NameLanguages.Serves(form, language))
            {
                if (form.Term.IsInForce(date))
                {
                    return form;
                }

                fallback ??= form;
            }
        }

        return fallback;
    }

    /// <summary>True when a term of the entry is in force on <paramref name="date"/>.</summary>
    public bool IsInForce(LocalDate? date) => date is null || Forms.Any(f => f.Term.IsInForce(date));

    /// <summary>True when <paramref name="key"/> really is a spelling of the entry, as a posting found by a fingerprint says.</summary>
    public bool Spells(NamePosting posting, ReadOnlySpan<char> key)
    {
        if (posting.Generated)
        {
            return generated.Value.Contains((posting.Kind, key.ToString()));
        }

        foreach (var form in Forms)
        {
            if (key.SequenceEqual(posting.Kind == NamePostingKind.Family ? form.FamilyKey : form.Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the entry lists <paramref name="key"/> for texts in <paramref name="language"/>.</summary>
    public bool Lists(LanguageTag language, NamePostingKind kind, ReadOnlySpan<char> key)
    {
        foreach (var form in Forms)
        {
            if (NameLanguages.Serves(form, language) && key.SequenceEqual(kind == NamePostingKind.Family ? form.FamilyKey : form.Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a convention makes this spelling of the entry's Cyrillic forms.</summary>
    public bool IsTransliteration(string key) => transliterations.Value.Contains(key);

    private HashSet<(NamePostingKind Kind, string Key)> Generate()
    {
        var result = new HashSet<(NamePostingKind, string)>();
        foreach (var token in NameSpellings.Of(this))
        {
            NameSpellings.Generate(token, key => result.Add((token.Kind, key.ToString())));
        }

        return result;
    }

    private HashSet<string> Transliterate()
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in Forms.Where(static f => f.Script == Script.Cyrl))
        {
            NameConventions.Default.Generate(form.Text, form.Language.Language, 6, key => result.Add(key.ToString()));
        }

        return result;
    }
}
