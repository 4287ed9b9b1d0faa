namespace TranslationPipeline.Pipeline;

/// <summary>Names of the built-in stages, as configuration and provenance write them, in the order of the flow.</summary>
public static class StageNames
{
    /// <summary>Finds the language of each unit.</summary>
    public const string Detect = "detect";

    /// <summary>Cuts units into segments.</summary>
    public const string Segment = "segment";

    /// <summary>Repairs and normalises the text.</summary>
    public const string Normalize = "normalize";

    /// <summary>Finds dates and gives them typed values.</summary>
    public const string Dates = "dates";

    /// <summary>Finds glossary terms.</summary>
    public const string Glossary = "glossary";

    /// <summary>Reuses past translations.</summary>
    public const string Memory = "memory";

    /// <summary>Asks a translation provider.</summary>
    public const string Translate = "translate";

    /// <summary>Brings required terms into the targets.</summary>
    public const string Enforce = "enforce";

    /// <summary>Checks source and targets.</summary>
    public const string Check = "check";

    /// <summary>All built-in stages in the order of the flow.</summary>
    public static IReadOnlyList<string> All { get; } = [Detect, Segment, Normalize, Dates, Glossary, Memory, Translate, Enforce, Check];
}
