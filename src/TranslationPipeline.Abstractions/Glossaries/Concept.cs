using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>One meaning with its terms per language (TBX concept entry). Names are concepts with a <see cref="Kind"/>.</summary>
/// <param name="Id">Stable id, unique within its glossary, e.g. <c>place:astana</c>.</param>
public sealed record Concept(string Id)
{
    /// <summary>For names: person, country, city, region, organisation, agency. Null for ordinary terms.</summary>
    public string? Kind { get; init; }

    /// <summary>Subject field, e.g. <c>diplomacy</c>.</summary>
    public string? Domain { get; init; }

    /// <summary>What the concept is, in any language.</summary>
    public string? Definition { get; init; }

    /// <summary>Who answers for the entry.</summary>
    public string? Owner { get; init; }

    /// <summary>Free note of an editor.</summary>
    public string? Note { get; init; }

    /// <summary>The words stay as they are: in every target language, or in those of <see cref="KeptIn"/>.</summary>
    public bool DoNotTranslate { get; init; }

    /// <summary>The only target languages for which <see cref="DoNotTranslate"/> counts; empty for all.</summary>
    public ImmutableArray<LanguageTag> KeptIn { get; init; } = [];

    /// <summary>The terms of all languages.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>True when the words are not translated into <paramref name="target"/>.</summary>
    public bool StaysIn(LanguageTag target) => DoNotTranslate && (KeptIn.IsEmpty || KeptIn.Any(kept => kept.IsSameLanguage(target)));
}
