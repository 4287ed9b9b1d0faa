using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Normalization;

/// <summary>
/// Repairs damaged text: encoding, invisible and look-alike characters, split words, names, spacing, quotation marks.
/// A change needs evidence; what is only likely is suggested or reported. Running the stage on its own output changes nothing.
/// </summary>
public sealed class NormalizeStage : IUnitStage
{
    private readonly PassRunner runner;

    internal NormalizeStage(IReadOnlyList<INormalizationPass> passes) => runner = new PassRunner(passes);

    /// <inheritdoc/>
    public string Name => "normalize";

    /// <summary>Makes the stage with every pass that needs nothing but the built-in tables.</summary>
    public static NormalizeStage Create() => Create([]);

    /// <summary>Makes the stage with every pass, names after <paramref name="authority"/>.</summary>
    public static NormalizeStage Create(NameAuthority authority) => Create([new NamePass(authority)]);

    /// <summary>Makes the stage with <paramref name="words"/> placed where whole words are repaired: after the characters, before the punctuation.</summary>
    internal static NormalizeStage Create(IEnumerable<INormalizationPass> words) => new(BuiltInPasses.With(words));

    /// <inheritdoc/>
    public StageResult Run(Unit unit, DocumentContext context)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(context);
        return runner.Run(unit, context);
    }
}
