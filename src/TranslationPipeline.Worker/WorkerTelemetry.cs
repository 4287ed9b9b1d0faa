using System.Diagnostics.Metrics;

namespace TranslationPipeline.Worker;

/// <summary>Metrics of the worker, after OpenTelemetry semantic conventions.</summary>
internal static class WorkerTelemetry
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "TranslationPipeline.Worker";

    private static readonly Meter Meter = new(Name);

    /// <summary>Files by outcome: done, failed, returned.</summary>
    public static readonly Counter<long> Files = Meter.CreateCounter<long>("tpipe.worker.file.count", "{file}", "Files the worker finished with.");

    /// <summary>Files that wait in the queue.</summary>
    public static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>("tpipe.worker.file.waiting", "{file}", "Files that wait to be taken.");
}
