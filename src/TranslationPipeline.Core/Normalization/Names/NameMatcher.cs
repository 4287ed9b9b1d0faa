using TranslationPipeline.Normalization.Names;
using TranslationPipeline.Normalization.Names.Matching;

namespace TranslationPipeline.Normalization;

/// <summary>
/// Compares two isolated names in any scripts: words are paired in any order by how one script is spelled in another, by sound and
/// by letters; initials, patronymics, particles, titles and legal forms may be missing on one side. What speaks for and against is
/// weighed by a logistic model. Immutable and safe for concurrent use.
/// </summary>
public sealed class NameMatcher
{
    internal const double Threshold = 0.58;
    private readonly NameAuthority authority;

    private NameMatcher(NameAuthority authority) => this.authority = authority;

    /// <summary>The matcher with the built-in tables.</summary>
    public static NameMatcher Default { get; } = new(NameAuthority.Empty);

    /// <summary>A matcher that also knows the entries of <paramref name="authority"/>: two forms of one entry are the same, forms of two entries are not.</summary>
    public static NameMatcher With(NameAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return new NameMatcher(authority);
    }

    /// <summary>Compares two names.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other name.</param>
    /// <param name="languageA">Language of <paramref name="a"/>, when known; tells which endings may follow the name.</param>
    /// <param name="languageB">Language of <paramref name="b"/>, when known.</param>
    public NameMatch Match(string a, string b, LanguageTag? languageA = null, LanguageTag? languageB = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (Known(a, b, languageA, languageB) is { } known)
        {
            return known;
        }

        var score = NameEvidence.Read(a, b, languageA, languageB, NameChannel.All) is { } evidence ? NameWeights.Score(evidence) : 0;
        return new NameMatch(score, score >= Threshold);
    }

    /// <summary>The answer where letters, the authority or known names of places decide.</summary>
    internal NameMatch? Known(string a, string b, LanguageTag? languageA = null, LanguageTag? languageB = null)
    {
        var key = NamePlaces.Key(a);
        return key.Length > 0 && key == NamePlaces.Key(b) ? new NameMatch(1, true)
            : NameIdentity.Compare(authority, NamePlaces.WithoutKind(a), NamePlaces.WithoutKind(b), languageA, languageB) ?? NamePlaces.Compare(a, b);
    }
}
