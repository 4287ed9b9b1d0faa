namespace TranslationPipeline;

/// <summary>How bad a finding is, after MQM.</summary>
public enum Severity
{
    /// <summary>Worth knowing, not an error.</summary>
    Neutral,

    /// <summary>A reader would not be misled.</summary>
    Minor,

    /// <summary>A reader would be disturbed or misled.</summary>
    Major,

    /// <summary>Must not go out.</summary>
    Critical,
}
