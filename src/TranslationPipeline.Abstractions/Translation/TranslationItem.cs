using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>One text to translate.</summary>
/// <param name="Id">Given back with the outcome; unique within the request.</param>
/// <param name="Text">The text; inline codes stand in it as they are.</param>
public sealed record TranslationItem(string Id, string Text)
{
    /// <summary>Markup and placeholders in <see cref="Text"/> that must come back unchanged.</summary>
    public ImmutableArray<InlineCode> InlineCodes { get; init; } = [];

    /// <summary>Required forms of terms and names in this text.</summary>
    public ImmutableArray<TermPair> Terms { get; init; } = [];

    /// <summary>Past translations of like texts, the likest first; engines that learn from examples follow them, others do without.</summary>
    public ImmutableArray<TranslationExample> Examples { get; init; } = [];
}
