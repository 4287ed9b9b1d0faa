using System.Collections.Immutable;

namespace TranslationPipeline.Detection;

/// <summary>
/// Cuts a text into spans of one language each: the languages of its sentences, and the most probable way through them (Viterbi)
/// when a change of language has a cost. So one odd sentence does not break a span, and two languages are not averaged.
/// </summary>
public static class LanguageSpans
{
    // Nats that a change of language costs: the sentences of the other language must make up for it.
    private const double ChangeCost = 3;

    // Probability of a language that a sentence has not among its candidates.
    private const double Unlikely = 0.002;

    /// <summary>Finds the spans of <paramref name="text"/>, in order; empty for a blank text. Linear in the text.</summary>
    /// <param name="detector">Tells the language of a sentence.</param>
    /// <param name="text">Any text.</param>
    /// <param name="allowed">As in <see cref="LanguageDetector.Detect"/>.</param>
    public static ImmutableArray<LanguageSpan> Find(LanguageDetector detector, ReadOnlySpan<char> text, IReadOnlyCollection<LanguageTag>? allowed = null)
    {
        ArgumentNullException.ThrowIfNull(detector);
        var pieces = TextPieces.Of(text);
        var detections = new LanguageDetection[pieces.Count];
        for (var i = 0; i < detections.Length; i++)
        {
            detections[i] = detector.Detect(text[pieces[i].Start..pieces[i].End], allowed);
        }

        return Join(pieces, detections, BestWay(detections));
    }

    // The language of every sentence; sentences without words follow their neighbours.
    private static LanguageTag[] BestWay(LanguageDetection[] detections)
    {
        var candidates = detections.SelectMany(static d => d.Alternatives.Select(static a => a.Language).Prepend(d.Language))
            .Where(static tag => !tag.IsUndetermined).Distinct().ToArray();
        if (candidates.Length == 0)
        {
            return [.. detections.Select(static d => d.Language)];
        }

        var costs = new double[candidates.Length];
        var cameFrom = new int[detections.Length, candidates.Length];
        for (var i = 0; i < detections.Length; i++)
        {
            var cheapest = Array.IndexOf(costs, costs.Min());
            var change = costs[cheapest] + (i == 0 ? 0 : ChangeCost);
            for (var c = 0; c < candidates.Length; c++)
            {
                cameFrom[i, c] = costs[c] <= change ? c : cheapest;
                costs[c] = Math.Min(costs[c], change) - Evidence(detections[i], candidates[c]);
            }
        }

        var way = new LanguageTag[detections.Length];
        var at = Array.IndexOf(costs, costs.Min());
        for (var i = detections.Length - 1; i >= 0; i--)
        {
            way[i] = candidates[at];
            at = cameFrom[i, at];
        }

        return way;
    }

    private static double Evidence(LanguageDetection detection, LanguageTag language) =>
        detection.Language.IsUndetermined ? 0 : Math.Log(Math.Max(Unlikely, ProbabilityOf(detection, language)));

    private static double ProbabilityOf(LanguageDetection detection, LanguageTag language)
    {
        if (detection.Language == language)
        {
            return detection.Confidence;
        }

        foreach (var other in detection.Alternatives)
        {
            if (other.Language == language)
            {
                return other.Confidence;
            }
        }

        return 0;
    }

    private static ImmutableArray<LanguageSpan> Join(List<TextRange> pieces, LanguageDetection[] detections, LanguageTag[] way)
    {
        var spans = ImmutableArray.CreateBuilder<LanguageSpan>();
        var first = 0;
        for (var i = 1; i <= pieces.Count; i++)
        {
            if (i < pieces.Count && way[i] == way[first])
            {
                continue;
            }

            double letters = 0;
            double sure = 0;
            for (var k = first; k < i; k++)
            {
                letters += pieces[k].Length;
                sure += pieces[k].Length * (detections[k].Language.IsUndetermined && !way[k].IsUndetermined ? 0.5 : ProbabilityOf(detections[k], way[k]));
            }

            spans.Add(new LanguageSpan(new TextRange(pieces[first].Start, pieces[i - 1].End), way[first], sure / letters));
            first = i;
        }

        return spans.ToImmutable();
    }
}
