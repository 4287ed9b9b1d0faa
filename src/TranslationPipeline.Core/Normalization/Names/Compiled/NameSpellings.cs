using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Which parts of an entry's names get generated spellings, and how many: the one rule for compiling and for verifying.</summary>
internal static class NameSpellings
{
    private const int PersonLimit = 12; // of each convention
    private const int PlaceLimit = 3;
    private const int MinGenerated = 4;

    /// <summary>The tokens of an entry; none when it is no person and no place.</summary>
    public static IEnumerable<GeneratedToken> Of(NameEntity entity)
    {
        if (!entity.GeneratesVariants || !(entity.IsPerson || entity.IsPlace))
        {
            yield break;
        }

        foreach (var form in entity.Forms)
        {
            // A name of the past is not today's in another spelling: Stalingrad stays what it is.
            if (form.Script == Script.Cyrl && form.Term.ValidTo is null)
            {
                var family = entity.IsPerson ? form.Family : null;
                yield return new GeneratedToken(
                    family ?? form.Text, form.Language.Language, entity.IsPerson ? PersonLimit : PlaceLimit, family is null ? NamePostingKind.Phrase : NamePostingKind.Family);
            }
        }
    }

    /// <summary>The keys of a token; a key may come more than once.</summary>
    public static void Generate(GeneratedToken token, Action<ReadOnlySpan<char>> found) =>
        NameConventions.Default.Generate(token.Name, token.Language, token.Limit, key =>
        {
            if (key.Length >= MinGenerated)
            {
                found(key);
            }
        });
}
