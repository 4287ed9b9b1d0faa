using System.Collections.Immutable;

namespace TranslationPipeline.Segmentation;

/// <summary>Segmentation rules of a user: Segmentation Rules eXchange (SRX) 2.0, LISA/GALA, 2008.</summary>
public sealed record SrxDocument
{
    /// <summary>All maps that match a language count, in order, one list of rules behind the other; false: only the first.</summary>
    public bool Cascade { get; init; }

    /// <summary>The lists of rules.</summary>
    public ImmutableArray<SrxLanguageRule> LanguageRules { get; init; } = [];

    /// <summary>Which list is for which language, in order.</summary>
    public ImmutableArray<SrxLanguageMap> Maps { get; init; } = [];
}
