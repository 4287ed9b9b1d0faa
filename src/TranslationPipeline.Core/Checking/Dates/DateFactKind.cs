namespace TranslationPipeline.Checking;

/// <summary>The finest field of a date.</summary>
internal enum DateFactKind : byte
{
    /// <summary>A month, with or without its year.</summary>
    Month,

    /// <summary>A day of a month, with or without its year.</summary>
    Day,

    /// <summary>A time of day.</summary>
    Time,
}
