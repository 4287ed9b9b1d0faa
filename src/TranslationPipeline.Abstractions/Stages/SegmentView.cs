using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>One segment as the stages after segmentation see it: its own text, what was found in it, and its targets so far.</summary>
public sealed record SegmentView
{
    /// <summary>Position in the document, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The kind of the unit it belongs to.</summary>
    public required UnitKind UnitKind { get; init; }

    /// <summary>The normalised text.</summary>
    public required string Text { get; init; }

    /// <summary>The language of the text.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Markup and placeholders in <see cref="Text"/>.</summary>
    public ImmutableArray<InlineCode> InlineCodes { get; init; } = [];

    /// <summary>Dates, names and terms; ranges point into <see cref="Text"/>.</summary>
    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>Targets made so far, at most one a language.</summary>
    public ImmutableArray<TargetText> Targets { get; init; } = [];
}
