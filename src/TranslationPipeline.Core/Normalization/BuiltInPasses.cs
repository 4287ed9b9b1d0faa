using TranslationPipeline.Normalization.Characters;
using TranslationPipeline.Normalization.Decoding;
using TranslationPipeline.Normalization.Quotes;
using TranslationPipeline.Normalization.Spacing;

namespace TranslationPipeline.Normalization;

/// <summary>The order of the passes: what carries letters first, then words, then the punctuation around them.</summary>
internal static class BuiltInPasses
{
    public static IReadOnlyList<INormalizationPass> With(IEnumerable<INormalizationPass> words) =>
    [
        new EncodingPass(),
        new CharactersPass(),
        .. words,
        new SpacingPass(),
        new QuotePass(),
    ];
}
