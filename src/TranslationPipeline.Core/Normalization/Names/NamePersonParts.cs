using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Every spelling of a person's given names and patronymic, as keys.</summary>
internal sealed class NamePersonParts
{
    private static readonly HashSet<string> Digraphs = ReadDigraphs();
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> patronymic = new(StringComparer.Ordinal);
    private readonly HashSet<string> generatedFamilies = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> components = [];

    public NamePersonParts(NameEntity entity)
    {
        var count = entity.Forms.FirstOrDefault(static f => f.Term.Status == TermStatus.Preferred && f.Given is not null) is { } model
            ? Components(model.Given!).Length
            : 0;
        for (var i = 0; i < count; i++)
        {
            components.Add(new HashSet<string>(StringComparer.Ordinal));
        }

        foreach (var form in entity.Forms)
        {
            if (form.Family is not null && form.Script == Script.Cyrl)
            {
                NameConventions.Default.Generate(form.Family, form.Language.Language, 12, key => generatedFamilies.Add(key.ToString()));
            }

            Add(given, form.Given, form, entity.GeneratesVariants);
            Add(patronymic, form.Term.Parts?.Patronymic, form, entity.GeneratesVariants);
            if (form.Given is not null && Components(form.Given) is var parts && parts.Length == count)
            {
                for (var i = 0; i < count; i++)
                {
                    Add(components[i], parts[i], form, entity.GeneratesVariants);
                }
            }
        }
    }

    /// <summary>True when a patronymic is known, as it is for people of the countries where initials stand for two names.</summary>
    public bool HasPatronymic => patronymic.Count > 0;

    /// <summary>True when the spelling of a family name is one that a convention makes from its Cyrillic form: Tokayev, not Macron.</summary>
    public bool IsTransliterated(string family) => generatedFamilies.Contains(family);

    /// <summary>True when <paramref name="key"/> spells the given name, whole or component by component.</summary>
    public bool IsGiven(ReadOnlySpan<char> key)
    {
        if (given.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key))
        {
            return true;
        }

        if (components.Count != 2)
        {
            return false;
        }

        var first = components[0].GetAlternateLookup<ReadOnlySpan<char>>();
        var second = components[1].GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = 2; cut < key.Length - 1; cut++)
        {
            if (first.Contains(key[..cut]) && second.Contains(key[cut..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when <paramref name="key"/> spells the patronymic.</summary>
    public bool IsPatronymic(ReadOnlySpan<char> key) => patronymic.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    /// <summary>True when the initials, in order, stand for given names and patronymic.</summary>
    public bool FitsInitials(IReadOnlyList<string> initials)
    {
        if (components.Count == 0 || initials.Count == 0)
        {
            return false;
        }

        return Fits(initials, components.Count) || (components.Count > 1 && Fits(initials, 1));
    }

    private bool Fits(IReadOnlyList<string> initials, int givenCount)
    {
        if (initials.Count < givenCount || initials.Count > givenCount + 1)
        {
            return false;
        }

        for (var i = 0; i < givenCount; i++)
        {
            if (!Begins(components[i], initials[i]))
            {
                return false;
            }
        }

        return initials.Count == givenCount || Begins(patronymic, initials[givenCount]);
    }

    private static bool Begins(HashSet<string> names, string initial) =>
        (initial.Length == 1 || Digraphs.Contains(initial)) && names.Any(n => n.StartsWith(initial, StringComparison.Ordinal));

    private static void Add(HashSet<string> keys, string? name, NameForm form, bool generate)
    {
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        keys.Add(NameKey.Of(name));
        if (generate && form.Script == Script.Cyrl)
        {
            NameConventions.Default.Generate(name, form.Language.Language, 12, key => keys.Add(key.ToString()));
        }
    }

    private static string[] Components(string given) => given.Split([' ', '-', '‑'], StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> ReadDigraphs()
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Read("name-initials.tsv", "initial", "source"))
        {
            result.Add(row[0]);
        }

        return result;
    }
}
