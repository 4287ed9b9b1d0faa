namespace TranslationPipeline.Dates;

/// <summary>What a rule makes; the names in the grammar table are these in lower case.</summary>
internal enum RuleAction : byte
{
    /// <summary>A date.</summary>
    Date,

    /// <summary>A time of day, with or without a date.</summary>
    Time,

    /// <summary>An amount of time.</summary>
    Duration,

    /// <summary>A repetition.</summary>
    Set,

    /// <summary>From one to another.</summary>
    Range,

    /// <summary>Now, recently, soon.</summary>
    Reference,

    /// <summary>A number made of several words; not a result.</summary>
    Number,

    /// <summary>An ordinal number made of several words; not a result.</summary>
    OrdinalNumber,

    /// <summary>Looks like a date and is none: consumed without a result.</summary>
    Nothing,
}
