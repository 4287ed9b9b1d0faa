using System.Diagnostics.Metrics;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.PipelineBenchmark;

/// <summary>Adds up what the histogram <c>tpipe.stage.duration</c> reports for each stage.</summary>
internal sealed class StageTimes : IDisposable
{
    private readonly Dictionary<string, double> seconds = new(StringComparer.Ordinal);
    private readonly MeterListener listener;

    public StageTimes()
    {
        listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == PipelineTelemetry.Name && instrument.Name == "tpipe.stage.duration")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: PipelineTelemetry.StageTag, Value: string stage })
                {
                    seconds[stage] = seconds.GetValueOrDefault(stage) + value;
                }
            }
        });
        listener.Start();
    }

    /// <summary>Seconds by stage since the last <see cref="Reset"/>.</summary>
    public IReadOnlyDictionary<string, double> Seconds => seconds;

    /// <summary>Forgets what was measured so far.</summary>
    public void Reset() => seconds.Clear();

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();
}
