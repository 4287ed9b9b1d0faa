using System.Collections.Immutable;

namespace TranslationPipeline.Normalization;

/// <summary>Unknown names of a corpus that look like spellings of one another: a proposal for an entry of the authority file.</summary>
/// <param name="Forms">The spellings, most frequent first.</param>
public sealed record NameSuggestion(ImmutableArray<NameSuggestionForm> Forms)
{
    /// <summary>How often any of them is met.</summary>
    public int Count => Forms.Sum(static f => f.Count);
}
