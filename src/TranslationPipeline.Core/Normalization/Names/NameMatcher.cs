using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Normalization;

/// <summary>
/// Compares two isolated names in any scripts: words are read as sounds, whatever convention spelled them, and aligned in any
/// order; initials, patronymics and particles may be missing on one side. Immutable and safe for concurrent use.
/// </summary>
public sealed class NameMatcher
{
    private const double DefaultThreshold = 0.84;
    private const double Qualified = 0.2;
    private readonly double threshold;
    private readonly NameAuthority authority;

    private NameMatcher(double threshold, NameAuthority authority)
    {
        this.threshold = threshold;
        this.authority = authority;
    }

    /// <summary>The matcher with the built-in tables.</summary>
    public static NameMatcher Default { get; } = new(DefaultThreshold, NameAuthority.Empty);

    /// <summary>A matcher that also knows the entries of <paramref name="authority"/>: two forms of one entry are the same, forms of two entries are not.</summary>
    public static NameMatcher With(NameAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return new NameMatcher(DefaultThreshold, authority);
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
        if (NameKey.Of(a) is { Length: > 0 } key && key == NameKey.Of(b))
        {
            return new NameMatch(1, true);
        }

        if (NameIdentity.Compare(authority, a, b, languageA, languageB) is { } known)
        {
            return known;
        }

        var left = NameTokens.Read(a, languageA);
        var right = NameTokens.Read(b, languageB);
        var score = left.Count == 0 || right.Count == 0 ? 0 : Math.Max(0, NameAlignment.Score(left, right) - (left.Count != right.Count && IsQualified(a) != IsQualified(b) ? Qualified : 0));
        return new NameMatch(score, score >= threshold);
    }

    // Odessa, Texas; Kazan (river): the addition says that another one is meant.
    private static bool IsQualified(string name) => name.AsSpan().IndexOfAny("(,") > 0;
}
