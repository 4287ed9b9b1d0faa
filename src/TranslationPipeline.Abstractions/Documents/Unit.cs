using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>A part of a document (XLIFF 2 <c>unit</c>): a paragraph, heading, dateline, cell or string. Immutable.</summary>
/// <remarks>Stages receive the unit as earlier stages left it: <see cref="Text"/> has the edits made so far.</remarks>
public sealed record Unit
{
    /// <summary>Position in the document, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What part of the document this is.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>Where the unit stands in <see cref="Document.SourceText"/>.</summary>
    public required TextRange SourceRange { get; init; }

    /// <summary>The text as it stands now.</summary>
    public required string Text { get; init; }

    /// <summary>From <see cref="Text"/> back to the unit's source text (0 is the start of <see cref="SourceRange"/>).</summary>
    public RangeMap Map { get; init; } = RangeMap.Identity;

    /// <summary>The language; <see cref="LanguageTag.Und"/> before detection.</summary>
    public LanguageTag Language { get; init; }

    /// <summary>The segments, ascending, without the white space between them; empty before segmentation.</summary>
    public ImmutableArray<Segment> Segments { get; init; } = [];

    /// <summary>Markup and placeholders in <see cref="Text"/> that must survive, ascending.</summary>
    public ImmutableArray<InlineCode> InlineCodes { get; init; } = [];
}
