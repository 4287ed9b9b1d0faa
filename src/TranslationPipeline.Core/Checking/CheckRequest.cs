using System.Collections.Immutable;

namespace TranslationPipeline.Checking;

/// <summary>A source text with one translation of it, to be compared.</summary>
public sealed record CheckRequest
{
    /// <summary>The source text.</summary>
    public required string Source { get; init; }

    /// <summary>The translation.</summary>
    public required string Target { get; init; }

    /// <summary>Language of the source; undetermined switches off what needs to know it.</summary>
    public required LanguageTag SourceLanguage { get; init; }

    /// <summary>Language the target should be in.</summary>
    public required LanguageTag TargetLanguage { get; init; }

    /// <summary>Names, terms and dates of the source; names and terms with their required forms. May be empty.</summary>
    public ImmutableArray<Annotation> SourceAnnotations { get; init; } = [];

    /// <summary>Markup and placeholders of the source, besides those that are recognised by their looks.</summary>
    public ImmutableArray<InlineCode> InlineCodes { get; init; } = [];
}
