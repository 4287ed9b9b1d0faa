using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TranslationPipeline.Pipeline;

/// <summary>Names of the product's traces and metrics, after OpenTelemetry semantic conventions. No text, term or id is ever a tag.</summary>
public static class PipelineTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "TranslationPipeline";

    /// <summary>Tag: name of the stage.</summary>
    public const string StageTag = "tpipe.stage";

    /// <summary>Tag: <c>done</c> or <c>failed</c>.</summary>
    public const string OutcomeTag = "tpipe.outcome";

    internal static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> StageDuration = Meter.CreateHistogram<double>(
        "tpipe.stage.duration", "s", "Time one stage took over one document.");

    internal static readonly Counter<long> Documents = Meter.CreateCounter<long>(
        "tpipe.document.count", "{document}", "Documents that went through the pipeline.");

    internal static readonly Counter<long> Segments = Meter.CreateCounter<long>(
        "tpipe.segment.count", "{segment}", "Segments that went through the pipeline.");

    internal static readonly Counter<long> Edits = Meter.CreateCounter<long>(
        "tpipe.edit.count", "{edit}", "Edits that were applied.");
}
