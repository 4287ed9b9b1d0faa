namespace TranslationPipeline.Detection;

/// <summary>
/// Annotates a unit with its language. A declared language is taken as given; a unit too short to tell by itself
/// follows the language of its document when that is among its candidates.
/// </summary>
public sealed class DetectStage : IUnitStage
{
    private const int ShortText = 40;
    private const double Sure = 0.9;

    // How often a short unit is in the language of its document, and how often in a given other one.
    private const double DocumentPrior = 0.9;
    private const double OtherPrior = 0.01;

    private readonly LanguageDetector detector;
    private readonly IReadOnlyCollection<LanguageTag>? allowed;

    /// <summary>A stage that chooses among <paramref name="allowed"/>; null: all languages.</summary>
    public DetectStage(LanguageDetector detector, IReadOnlyCollection<LanguageTag>? allowed = null)
    {
        ArgumentNullException.ThrowIfNull(detector);
        this.detector = detector;
        this.allowed = allowed;
    }

    /// <inheritdoc/>
    public string Name => "detect";

    /// <inheritdoc/>
    public StageResult Run(Unit unit, DocumentContext context)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(context);
        var detected = detector.Detect(unit.Text, allowed);
        return detected switch
        {
            _ when context.Metadata.DeclaredLanguage is { IsUndetermined: false } declared => Result(unit, detected, declared, 1, "detect.declared"),
            { Language.Value: "zxx" } => Result(unit, detected, detected.Language, detected.Confidence, "detect.no-language"),
            { Confidence: < Sure } when unit.Text.Length <= ShortText => WithPrior(unit, detected, DocumentLanguage(unit, context)),
            _ => Result(unit, detected, detected.Language, detected.Confidence, "detect.text"),
        };
    }

    // The known main language, or what the longer units of the document say.
    private LanguageTag DocumentLanguage(Unit unit, DocumentContext context)
    {
        if (!context.Language.IsUndetermined)
        {
            return context.Language;
        }

        var text = string.Join('\n', context.Units.Where(other => other.Number != unit.Number && other.Text.Length > ShortText).Take(8).Select(static other => other.Text));
        return text.Length == 0 ? LanguageTag.Und : detector.Detect(text, allowed).Language;
    }

    private static StageResult WithPrior(Unit unit, LanguageDetection detected, LanguageTag prior)
    {
        var own = detected.Language.IsUndetermined ? 0 : detected.Confidence;
        var asPrior = detected.Language == prior ? own : detected.Alternatives.FirstOrDefault(other => other.Language == prior).Confidence;
        if (prior.IsUndetermined || asPrior == 0)
        {
            return Result(unit, detected, detected.Language, detected.Confidence, "detect.text");
        }

        // Bayes: the unit's own probabilities, and the document's language as prior against all others.
        var weightOfPrior = asPrior * DocumentPrior;
        var weightOfOthers = (1 - asPrior) * OtherPrior;
        var confidence = weightOfPrior / (weightOfPrior + weightOfOthers);
        return confidence >= 0.5
            ? Result(unit, detected, prior, confidence, "detect.document")
            : Result(unit, detected, detected.Language, detected.Confidence, "detect.text");
    }

    private static StageResult Result(Unit unit, LanguageDetection detected, LanguageTag language, double confidence, string rule)
    {
        IEnumerable<LanguageCandidate> others = detected.Language == language || detected.Language.IsUndetermined
            ? detected.Alternatives
            : detected.Alternatives.Prepend(new LanguageCandidate(detected.Language, detected.Confidence));
        return new StageResult
        {
            Annotations =
            [
                new LanguageAnnotation(new TextRange(0, unit.Text.Length), language)
                {
                    Rule = rule,
                    Confidence = confidence,
                    Script = detected.Script,
                    Alternatives = [.. others.Where(other => other.Language != language)],
                },
            ],
        };
    }
}
