using TranslationPipeline.Normalization.Apostrophes;
using TranslationPipeline.Normalization.Brackets;
using TranslationPipeline.Normalization.Characters;
using TranslationPipeline.Normalization.Decoding;
using TranslationPipeline.Normalization.Homoglyphs;
using TranslationPipeline.Normalization.Hyphens;
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
        new HomoglyphPass(),
        .. words,
        new HyphenPass(),
        new SpacingPass(),
        new QuotePass(),
        new ApostrophePass(),
        new BracketPass(),
    ];
}
