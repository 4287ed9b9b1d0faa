using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Normalization;

/// <summary>
/// Compares two isolated names in any scripts: words are read as sounds, whatever convention spelled them, and aligned in any
/// order; initials, patronymics and particles may be missing on one side. Immutable and safe for concurrent use.
/// </summary>
public sealed class NameMatcher
{
    private const double DefaultThreshold = 0.87;
    private readonly double threshold;

    private NameMatcher(double threshold) => this.threshold = threshold;

    /// <summary>The matcher with the built-in tables.</summary>
    public static NameMatcher Default { get; } = new(DefaultThreshold);

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

        var left = NameTokens.Read(a, languageA);
        var right = NameTokens.Read(b, languageB);
        var score = left.Count == 0 || right.Count == 0 ? 0 : NameAlignment.Score(left, right);
        return new NameMatch(score, score >= threshold);
    }
}
