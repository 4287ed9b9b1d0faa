namespace TranslationPipeline.Formats;

/// <summary>Severities as a shape and a word, so that colour is never the only mark.</summary>
internal static class SeverityMarks
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Neutral => "○ Note",
        Severity.Minor => "△ Minor",
        Severity.Major => "▲ Major",
        _ => "■ Critical",
    };
}
