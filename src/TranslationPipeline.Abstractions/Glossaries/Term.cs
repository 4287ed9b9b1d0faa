using NodaTime;

namespace TranslationPipeline;

/// <summary>One word or phrase for a concept in one language.</summary>
/// <param name="Language">The language of the term.</param>
/// <param name="Text">The term in its dictionary form, NFC, without surrounding white space.</param>
public sealed record Term(LanguageTag Language, string Text)
{
    /// <summary>Preferred, admitted, deprecated or forbidden.</summary>
    public TermStatus Status { get; init; } = TermStatus.Preferred;

    /// <summary>First day on which the term is in force; null = always was.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>First day on which it is no longer in force (half-open); null = still is.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>Matches only in the case it is written in.</summary>
    public bool CaseSensitive { get; init; }

    /// <summary>Part of speech, e.g. <c>noun</c>; null when not given.</summary>
    public string? PartOfSpeech { get; init; }

    /// <summary>How it is looked for.</summary>
    public TermMatchRule Match { get; init; }

    /// <summary>Grammatical gender, e.g. <c>feminine</c>; null when not given.</summary>
    public string? Gender { get; init; }

    /// <summary>Parts of a personal name; null for everything else.</summary>
    public NameParts? Parts { get; init; }

    /// <summary>What to use instead of a deprecated or forbidden term; null means the concept's preferred term.</summary>
    public string? Replacement { get; init; }

    /// <summary>Free note of an editor.</summary>
    public string? Note { get; init; }

    /// <summary>Where the fact comes from; required for data shipped with the product.</summary>
    public string? Source { get; init; }

    /// <summary>Line of the row in its file, from 1; 0 when it was not read from a file.</summary>
    public int Line { get; init; }

    /// <summary>True when the term is in force on <paramref name="date"/>; without a date only open-ended terms count.</summary>
    public bool IsInForce(LocalDate? date) => date is { } day
        ? (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day < ValidTo)
        : ValidTo is null;
}
