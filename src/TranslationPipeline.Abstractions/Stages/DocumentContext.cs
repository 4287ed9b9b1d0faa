using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>What a stage may know of the whole document. Immutable; the runner renews it between stages.</summary>
public sealed record DocumentContext
{
    /// <summary>What is known besides the text.</summary>
    public DocumentMetadata Metadata { get; init; } = new();

    /// <summary>The main language of the document; <see cref="LanguageTag.Und"/> before detection.</summary>
    public LanguageTag Language { get; init; }

    /// <summary>The date that relative expressions are read from, and at which names and terms must be in force.</summary>
    public AnchorDate Anchor { get; init; } = AnchorDate.None;

    /// <summary>The dateline, when the article has one.</summary>
    public DatelineAnnotation? Dateline { get; init; }

    /// <summary>All units as they stood before the running stage, for evidence elsewhere in the document.</summary>
    public ImmutableArray<Unit> Units { get; init; } = [];

    /// <summary>The languages the job translates to; may be empty.</summary>
    public ImmutableArray<LanguageTag> Targets { get; init; } = [];

    /// <summary>Normalisation policies that were asked for, e.g. <c>official-at-date</c>.</summary>
    public ImmutableHashSet<string> Policies { get; init; } = [];
}
