using System.Collections.Immutable;

namespace TranslationPipeline.Detection;

/// <summary>What language a text is written in.</summary>
/// <param name="Language">BCP 47 tag; <c>zxx</c> when nothing but codes, numbers and markup is left, <c>und</c> without evidence.</param>
/// <param name="Script">ISO 15924 code of the script most of the letters have; null when there are no letters.</param>
/// <param name="Confidence">Calibrated probability that <paramref name="Language"/> is right, 0 to 1.</param>
/// <param name="Alternatives">Other candidates, best first; at most eight, none under 0.005.</param>
public sealed record LanguageDetection(
    LanguageTag Language,
    string? Script,
    double Confidence,
    ImmutableArray<LanguageCandidate> Alternatives)
{
    // Of a hundred sets of two or three languages, 98 or 99 hold the right one (bench/evaluate-detection, cross-validated).
    private const double Mass = 0.9;
    private const int Largest = 3;

    /// <summary>
    /// The languages that the text may as well be in, e.g. <c>hr bs</c>: the fewest that hold a probability of 0.9 together.
    /// Just <see cref="Language"/> when it holds that alone; empty when even three do not.
    /// </summary>
    public ImmutableArray<LanguageTag> Set()
    {
        var sum = Confidence;
        var count = 0;
        while (sum < Mass && count < Alternatives.Length && count + 1 < Largest)
        {
            sum += Alternatives[count].Confidence;
            count++;
        }

        return sum < Mass ? [] : [Language, .. Alternatives.Take(count).Select(static other => other.Language)];
    }
}
