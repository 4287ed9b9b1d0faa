using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>
/// What a text must have to hold a term: for each entry of <see cref="Words"/> a word that begins, or is, as one of its alternatives.
/// Alternatives are folded as <see cref="SearchText.Fold"/> does and consist of letters and digits.
/// </summary>
/// <param name="Words">All of them must be there, in any order.</param>
public sealed record TermProbe(ImmutableArray<ImmutableArray<string>> Words)
{
    /// <summary>The alternatives may also stand inside a word: compounds.</summary>
    public bool InsideWords { get; init; }
}
