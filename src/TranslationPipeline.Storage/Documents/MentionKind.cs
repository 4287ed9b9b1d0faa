namespace TranslationPipeline.Storage.Documents;

/// <summary>What a document can be found by; the numbers are stored.</summary>
internal enum MentionKind
{
    /// <summary>Entity of a name or concept of a term.</summary>
    Entity = 1,

    /// <summary>Category of a finding.</summary>
    Finding = 2,

    /// <summary>Provider of a target.</summary>
    Provider = 3,

    /// <summary>Language of a target.</summary>
    Target = 4,

    /// <summary>TIMEX3 value of a date.</summary>
    Timex = 5,
}
