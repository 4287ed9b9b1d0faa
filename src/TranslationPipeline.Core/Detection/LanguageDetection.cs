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
    ImmutableArray<LanguageCandidate> Alternatives);
