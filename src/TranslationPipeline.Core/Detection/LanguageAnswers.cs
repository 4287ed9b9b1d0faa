using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>Writes the answer out of what the layers found: the language first, then other candidates, best first.</summary>
/// <remarks>Each method returns how many candidates it wrote, at least one and at most what there is room for.</remarks>
internal static class LanguageAnswers
{
    /// <summary>Most candidates of an answer.</summary>
    public const int Most = 9;

    private const double LeastConfidence = 0.005;

    private static readonly LanguageTag Simplified = LanguageTag.Parse("zh-Hans");
    private static readonly LanguageTag Traditional = LanguageTag.Parse("zh-Hant");

    /// <summary><c>und</c> for a blank text, <c>zxx</c> for one of codes, numbers and marks.</summary>
    public static int WithoutLetters(ReadOnlySpan<char> text, Span<LanguageCandidate> answer) =>
        text.IsWhiteSpace() ? Undetermined(answer) : NotLanguage(answer);

    /// <summary>Codes, numbers and marks.</summary>
    public static int NotLanguage(Span<LanguageCandidate> answer) => Write(answer, LanguageTag.Zxx, 0.99);

    /// <summary>No evidence for any language.</summary>
    public static int Undetermined(Span<LanguageCandidate> answer) => Write(answer, LanguageTag.Und, 0);

    /// <summary>The language that owns a script.</summary>
    public static int Sole(DetectionLabel label, Script script, in LetterBuffer letters, IReadOnlyCollection<LanguageTag>? allowed, Span<LanguageCandidate> answer)
    {
        if (!label.IsAllowedBy(allowed))
        {
            return Undetermined(answer);
        }

        // A name in another script is no evidence against the language of the rest.
        var count = letters.Count(script) + (script == Script.Hira ? letters.Count(Script.Kana) + letters.Count(Script.Hani) : 0);
        return Write(answer, label.Tag, Math.Min(0.999, (1 - (0.1 / count)) * (0.5 + (0.5 * count / letters.Letters))));
    }

    /// <summary>The most probable labels; <c>und</c> when none has evidence.</summary>
    public static int Scored(LabelSet labels, int firstLabel, Span<double> probabilities, in LetterBuffer letters, Span<LanguageCandidate> answer)
    {
        var count = 0;
        while (count < answer.Length && TakeBest(probabilities, out var confidence) is >= 0 and var number)
        {
            answer[count++] = new LanguageCandidate(labels[firstLabel + number].Tag, confidence);
        }

        if (count == 0)
        {
            return Undetermined(answer);
        }

        return answer[0].Language.Value == "zh" ? Chinese(letters, count, answer) : count;
    }

    /// <summary>The ISO 15924 code that an answer gives for the script.</summary>
    public static string ScriptOf(LanguageTag language, Script script) => language.Value switch
    {
        "zh-Hans" => "Hans",
        "zh-Hant" => "Hant",
        "ja" => "Jpan",
        _ when script is Script.Hira or Script.Kana => "Jpan",
        _ when script is Script.Hang => "Kore",
        _ => ScriptCodes.Of(script),
    };

    private static int Write(Span<LanguageCandidate> answer, LanguageTag language, double confidence)
    {
        answer[0] = new LanguageCandidate(language, confidence);
        return 1;
    }

    // One probability becomes those of the two ways to write; the less likely way goes where it belongs in the order.
    private static int Chinese(in LetterBuffer letters, int count, Span<LanguageCandidate> answer)
    {
        var balance = HanVariants.Balance(letters.Span);
        var share = balance == 0 ? 0.75 : 1 - (0.25 / (1 + (4 * Math.Abs(balance))));
        var (tag, other) = balance >= 0 ? (Simplified, Traditional) : (Traditional, Simplified);
        var both = answer[0].Confidence;
        answer[0] = new LanguageCandidate(tag, both * share);
        count = Math.Min(count + 1, answer.Length);
        var at = count - 1;
        for (; at > 1 && answer[at - 1].Confidence < both * (1 - share); at--)
        {
            answer[at] = answer[at - 1];
        }

        if (at > 0)
        {
            answer[at] = new LanguageCandidate(other, both * (1 - share));
        }

        return count;
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
}
