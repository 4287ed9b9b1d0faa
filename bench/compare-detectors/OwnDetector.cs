using TranslationPipeline.Detection;

namespace TranslationPipeline.DetectionComparison;

/// <summary>This repository's detector, by its allocation-free call.</summary>
internal sealed class OwnDetector : IPeer
{
    /// <summary>Its name.</summary>
    public const string PeerName = "TranslationPipeline";

    public string Name => PeerName;

    public string[] DetectAll(IReadOnlyList<string> texts)
    {
        var answers = new string[texts.Count];
        Span<LanguageCandidate> candidates = new LanguageCandidate[1];
        for (var i = 0; i < answers.Length; i++)
        {
            LanguageDetector.Default.Rank(texts[i], candidates);
            answers[i] = candidates[0].Language.Value;
        }

        return answers;
    }
}
