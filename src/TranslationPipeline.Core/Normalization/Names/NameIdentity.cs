using System.Buffers;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Whether two isolated names are known names of one entry, or of two.</summary>
internal static class NameIdentity
{
    /// <summary>The answer of the authority; null when it does not know both names.</summary>
    public static NameMatch? Compare(NameAuthority authority, string a, string b, LanguageTag? languageA, LanguageTag? languageB)
    {
        if (authority.Count == 0 || Read(authority, a, languageA) is not { } left || Read(authority, b, languageB) is not { } right)
        {
            return null;
        }

        if (left.Entity == right.Entity || left.Rivals.Contains(right.Entity) || right.Rivals.Contains(left.Entity))
        {
            var full = IsFull(left) && IsFull(right);
            return new NameMatch(full ? 1 : 0.97, true);
        }

        // Two full names of two entries are two names; a bare family name may belong to somebody unknown.
        return IsFull(left) && IsFull(right) ? new NameMatch(0.1, false) : null;
    }

    private static bool IsFull(NameHit hit) => !hit.Has(NamePartRole.Family) || hit.Parts.Count > 1;

    // The name of an entry that explains the whole text; null when words are left over.
    private static NameHit? Read(NameAuthority authority, string name, LanguageTag? language)
    {
        var words = NameWords.Rent(name, out var count);
        try
        {
            var input = new PassInput(name, language ?? LanguageTag.Und, [], new DocumentContext());
            var hits = count == 0 ? null : new NameScanner(input, authority, words.AsSpan(0, count)).Scan();
            return hits is [{ Unsupported: false } hit] && hit.Range.Start <= words[0].Start && hit.Range.End >= words[count - 1].End ? hit : null;
        }
        finally
        {
            ArrayPool<NameWord>.Shared.Return(words);
        }
    }
}
