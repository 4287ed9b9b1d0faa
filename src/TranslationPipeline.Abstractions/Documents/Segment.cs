namespace TranslationPipeline;

/// <summary>The smallest part that is translated and stored: usually a sentence. A range of its unit's text. Immutable.</summary>
public sealed record Segment
{
    /// <summary>Position in the document, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where the segment stands in <see cref="Unit.Text"/>.</summary>
    public required TextRange Range { get; init; }

    /// <summary>The language; the unit's unless the segment was recognised apart.</summary>
    public LanguageTag Language { get; init; }
}
