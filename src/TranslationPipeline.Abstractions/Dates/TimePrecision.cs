namespace TranslationPipeline;

/// <summary>How exactly a time of day was said.</summary>
public enum TimePrecision
{
    /// <summary>To the hour: <c>T14</c>.</summary>
    Hour,

    /// <summary>To the minute: <c>T14:30</c>.</summary>
    Minute,

    /// <summary>To the second: <c>T14:30:05</c>.</summary>
    Second,
}
