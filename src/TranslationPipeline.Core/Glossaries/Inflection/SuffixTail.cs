namespace TranslationPipeline.Glossaries;

/// <summary>A chain of suffixes may follow.</summary>
/// <param name="chain">The language's suffixes.</param>
/// <param name="state">Where the chain begins.</param>
/// <param name="vowelOnly">True for a softened or shortened stem, which stands only before a vowel.</param>
/// <param name="anySound">True for abbreviations.</param>
internal sealed class SuffixTail(SuffixChain chain, string state, bool vowelOnly, bool anySound) : TailRule
{
    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<char> stem, ReadOnlySpan<char> tail) =>
        (!vowelOnly || (!tail.IsEmpty && chain.IsVowel(tail[0]))) && chain.Accepts(state, stem, tail, anySound);
}
