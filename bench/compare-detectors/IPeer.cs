namespace TranslationPipeline.DetectionComparison;

/// <summary>A detector to compare.</summary>
internal interface IPeer
{
    /// <summary>Name in the tables.</summary>
    string Name { get; }

    /// <summary>The languages it can answer, as tags of the data; null for all.</summary>
    IReadOnlySet<string>? Languages => null;

    /// <summary>Answers all texts, in order.</summary>
    string[] DetectAll(IReadOnlyList<string> texts);
}
