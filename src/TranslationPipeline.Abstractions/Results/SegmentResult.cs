using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>Everything known about one segment after the pipeline ran: the row that is stored side by side.</summary>
public sealed record SegmentResult
{
    /// <summary>Position in the document, from 1. With the document's id it is the segment's id: <c>id#number</c>.</summary>
    public required int Number { get; init; }

    /// <summary><see cref="Unit.Number"/> of its unit.</summary>
    public required int UnitNumber { get; init; }

    /// <summary>Kind of its unit.</summary>
    public required UnitKind UnitKind { get; init; }

    /// <summary>Where it stands in <see cref="Document.SourceText"/>.</summary>
    public required TextRange SourceRange { get; init; }

    /// <summary>The source text, untouched.</summary>
    public required string SourceText { get; init; }

    /// <summary>Where it stands in <see cref="DocumentResult.NormalizedText"/>.</summary>
    public required TextRange NormalizedRange { get; init; }

    /// <summary>The normalised text.</summary>
    public required string NormalizedText { get; init; }

    /// <summary>The language.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Confidence of the language, 0 to 1.</summary>
    public double LanguageConfidence { get; init; }

    /// <summary>The edits in the order they were made. An edit in the white space before a segment belongs to that segment.</summary>
    public ImmutableArray<EditRecord> Edits { get; init; } = [];

    /// <summary>Names, dates, terms; ranges point into <see cref="NormalizedText"/>.</summary>
    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>Problems; ranges point into <see cref="NormalizedText"/> or the target text, as <see cref="Finding.Side"/> says.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Target texts, at most one a language.</summary>
    public ImmutableArray<TargetText> Targets { get; init; } = [];

    /// <summary>Markup and placeholders in <see cref="NormalizedText"/>.</summary>
    public ImmutableArray<InlineCode> InlineCodes { get; init; } = [];

    /// <summary>Why the segment was set aside; null when all went well.</summary>
    public Diagnostic? Failure { get; init; }
}
