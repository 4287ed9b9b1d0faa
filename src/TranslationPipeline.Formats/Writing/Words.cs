namespace TranslationPipeline.Formats;

/// <summary>The words that exports use for enumerated values.</summary>
internal static class Words
{
    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Heading => "heading",
        UnitKind.Dateline => "dateline",
        UnitKind.Cell => "cell",
        UnitKind.ResourceString => "string",
        _ => "paragraph",
    };

    public static string Of(TargetOrigin origin) => origin switch
    {
        TargetOrigin.Memory => "memory",
        TargetOrigin.Provider => "provider",
        _ => "human",
    };

    public static string Of(EditOutcome outcome) => outcome == EditOutcome.Apply ? "apply" : "suggest";

    public static string Of(Severity severity) => severity switch
    {
        Severity.Neutral => "neutral",
        Severity.Minor => "minor",
        Severity.Major => "major",
        _ => "critical",
    };

    public static string Of(TextSide side) => side == TextSide.Source ? "source" : "target";

    public static string Of(TermStatus status) => status switch
    {
        TermStatus.Preferred => "preferred",
        TermStatus.Admitted => "admitted",
        TermStatus.Deprecated => "deprecated",
        _ => "forbidden",
    };

    public static string Of(AnchorSource source) => source switch
    {
        AnchorSource.Published => "publication time",
        AnchorSource.Dateline => "dateline",
        AnchorSource.Prefix => "date at the head of the text",
        AnchorSource.FirstDate => "first date in the text",
        _ => "not known",
    };
}
