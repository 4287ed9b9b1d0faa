using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>Makes the answer out of what the layers found.</summary>
internal static class LanguageAnswers
{
    private const int MostAlternatives = 8;
    private const double LeastConfidence = 0.005;

    /// <summary>Codes, numbers and marks.</summary>
    public static readonly LanguageDetection NotLanguage = new(LanguageTag.Zxx, null, 0.99, []);

    private static readonly LanguageDetection Nothing = new(LanguageTag.Und, null, 0, []);
    private static readonly LanguageTag Simplified = LanguageTag.Parse("zh-Hans");
    private static readonly LanguageTag Traditional = LanguageTag.Parse("zh-Hant");

    /// <summary><c>und</c> for a blank text, <c>zxx</c> for one of codes, numbers and marks.</summary>
    public static LanguageDetection WithoutLetters(ReadOnlySpan<char> text) => text.IsWhiteSpace() ? Nothing : NotLanguage;

    /// <summary>The language that owns a script.</summary>
    public static LanguageDetection Sole(DetectionLabel label, Script script, in LetterBuffer letters, IReadOnlyCollection<LanguageTag>? allowed)
    {
        // A name in another script is no evidence against the language of the rest.
        var count = letters.Count(script) + (script == Script.Hira ? letters.Count(Script.Kana) + letters.Count(Script.Hani) : 0);
        var confidence = Math.Min(0.999, (1 - (0.1 / count)) * (0.5 + (0.5 * count / letters.Letters)));
        return label.IsAllowedBy(allowed) ? new LanguageDetection(label.Tag, NameOf(script), confidence, []) : Undetermined(script);
    }

    /// <summary>The most probable labels; <c>und</c> when none has evidence.</summary>
    public static LanguageDetection Scored(LabelSet labels, Span<double> probabilities, Script script, in LetterBuffer letters)
    {
        var best = TakeBest(probabilities, out var confidence);
        if (best < 0)
        {
            return Undetermined(script);
        }

        var tag = labels[best].Tag;
        if (tag.Value == "zh")
        {
            return Chinese(confidence, probabilities, labels, letters);
        }

        return new LanguageDetection(tag, tag.Value == "ja" ? "Jpan" : NameOf(script), confidence, Alternatives(labels, probabilities));
    }

    private static LanguageDetection Undetermined(Script script) => new(LanguageTag.Und, NameOf(script), 0, []);

    private static LanguageDetection Chinese(double confidence, Span<double> probabilities, LabelSet labels, in LetterBuffer letters)
    {
        var balance = HanVariants.Balance(letters.Span);
        var share = balance == 0 ? 0.75 : 1 - (0.25 / (1 + (4 * Math.Abs(balance))));
        var (tag, other) = balance >= 0 ? (Simplified, Traditional) : (Traditional, Simplified);
        ImmutableArray<LanguageCandidate> alternatives = [new(other, confidence * (1 - share)), .. Alternatives(labels, probabilities)];
        return new LanguageDetection(tag, tag.Script, confidence * share, [.. alternatives.OrderByDescending(static a => a.Confidence)]);
    }

    private static ImmutableArray<LanguageCandidate> Alternatives(LabelSet labels, Span<double> probabilities)
    {
        Span<int> numbers = stackalloc int[MostAlternatives];
        Span<double> confidences = stackalloc double[MostAlternatives];
        var count = 0;
        while (count < MostAlternatives && TakeBest(probabilities, out var confidence) is >= 0 and var number)
        {
            (numbers[count], confidences[count]) = (number, confidence);
            count++;
        }

        var found = new LanguageCandidate[count];
        for (var i = 0; i < count; i++)
        {
            found[i] = new LanguageCandidate(labels[numbers[i]].Tag, confidences[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    // Finds the most probable label and takes it out.
    private static int TakeBest(Span<double> probabilities, out double confidence)
    {
        var best = -1;
        confidence = LeastConfidence;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] > confidence)
            {
                (best, confidence) = (i, probabilities[i]);
            }
        }

        if (best >= 0)
        {
            probabilities[best] = 0;
        }

        return best;
    }

    private static string NameOf(Script script) => script switch
    {
        Script.Hira or Script.Kana => "Jpan",
        Script.Hang => "Kore",
        _ => script.ToString(),
    };
}
