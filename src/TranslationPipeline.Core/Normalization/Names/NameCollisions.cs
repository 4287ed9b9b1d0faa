using TranslationPipeline.Normalization.Hyphens;
using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Normalization;

/// <summary>
/// Spellings of an authority that are something else as well: an ordinary word of a language, or a spelling of another entry. Texts are not
/// changed on account of such a spelling alone; this tells an editor which they are.
/// </summary>
public static class NameCollisions
{
    private const int Shown = 6;

    /// <summary>All collisions, one diagnostic an entry and a language (<c>names.collision.word</c>) or a pair of entries (<c>names.collision.entry</c>).</summary>
    public static IReadOnlyList<Diagnostic> Find(NameAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var result = new List<Diagnostic>();
        foreach (var entity in authority.Entities)
        {
            var keys = Keys(entity);
            foreach (var language in WordList.Languages)
            {
                AddWords(entity, keys, LanguageTag.Parse(language), result);
            }

            AddEntries(authority, entity, keys, result);
        }

        return result;
    }

    // Only spellings that a text of the language would have changed.
    private static void AddWords(NameEntity entity, HashSet<string> keys, LanguageTag language, List<Diagnostic> result)
    {
        var words = WordList.Of(language)!;
        var preferred = entity.Preferred(language, null);
        var script = NameLanguages.ScriptOf(language);
        var found = keys.Where(k => k != preferred?.Key && k != preferred?.FamilyKey && NameForm.ScriptOf(k) == script && words.Contains(k)
            && !entity.Forms.Any(f => NameLanguages.Serves(f, language) && (f.Key == k || f.FamilyKey == k))).ToList();
        if (found.Count > 0)
        {
            result.Add(At(entity, new Diagnostic(
                "names.collision.word",
                $"{entity.Id} is spelled like ordinary words of {language}: {Show(found)}",
                "Such a spelling alone is only suggested; give the entry a stop context or the note \"full name only\" to leave it out")));
        }
    }

    private static void AddEntries(NameAuthority authority, NameEntity entity, HashSet<string> keys, List<Diagnostic> result)
    {
        var others = new Dictionary<NameEntity, List<string>>();
        foreach (var key in keys)
        {
            for (var postings = authority.Find(NameKey.Hash(key)); postings.Next(out var posting);)
            {
                if (posting.Kind is NamePostingKind.Phrase or NamePostingKind.Family && posting.Entity > entity.Index
                    && authority.Entity(posting.Entity) is var other && other.Spells(posting, key) && !IsSameName(entity, other))
                {
                    (others.TryGetValue(other, out var list) ? list : others[other] = []).Add(key);
                }
            }
        }

        foreach (var (other, spellings) in others)
        {
            result.Add(At(entity, new Diagnostic(
                "names.collision.entry",
                $"{entity.Id} and {other.Id} share spellings: {Show(spellings)}",
                "Such a spelling alone is never changed; a given name or a title beside it decides")));
        }
    }

    // Two persons of one family name are no mistake: it is written alike whoever is meant.
    private static bool IsSameName(NameEntity a, NameEntity b) =>
        a.IsPerson && b.IsPerson && a.Forms.Any(f => f.FamilyKey is not null && b.Forms.Any(g => g.Language == f.Language && g.FamilyKey == f.FamilyKey));

    private static HashSet<string> Keys(NameEntity entity)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in entity.Forms)
        {
            if (!form.Text.Contains(' ', StringComparison.Ordinal))
            {
                keys.Add(form.Key);
            }

            if (form.FamilyKey is { } family)
            {
                keys.Add(family);
            }
        }

        foreach (var token in NameSpellings.Of(entity))
        {
            NameSpellings.Generate(token, key => keys.Add(key.ToString()));
        }

        return keys;
    }

    private static Diagnostic At(NameEntity entity, Diagnostic diagnostic) => diagnostic with { File = entity.Origin, Line = entity.Forms.IsEmpty ? 0 : entity.Forms[0].Term.Line, Column = 1 };

    private static string Show(List<string> spellings) =>
        string.Join(", ", spellings.Order(StringComparer.Ordinal).Take(Shown)) + (spellings.Count > Shown ? $" and {spellings.Count - Shown} more" : "");
}
