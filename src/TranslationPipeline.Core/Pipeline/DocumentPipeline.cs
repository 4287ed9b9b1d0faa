using System.Collections.Immutable;
using System.Diagnostics;

namespace TranslationPipeline.Pipeline;

/// <summary>
/// Runs the stages over one document: applies their edits, keeps the way back to the source, records provenance, measures,
/// and sets a failing segment aside so that the rest goes on. Immutable and safe for concurrent use.
/// </summary>
public sealed class DocumentPipeline
{
    /// <summary>Key in <see cref="Exception.Data"/> of the name of the stage that an exception came from.</summary>
    public const string StageOfException = "TranslationPipeline.Stage";

    internal DocumentPipeline(ImmutableArray<IStage> stages) => Stages = stages;

    /// <summary>The stages in the order they run.</summary>
    public ImmutableArray<IStage> Stages { get; }

    /// <summary>Runs all stages over <paramref name="document"/>.</summary>
    /// <param name="document">A document with or without units; without, its text is cut into paragraphs and headings.</param>
    /// <param name="request">Targets and policies.</param>
    /// <param name="cancellationToken">Observed between stages and units, and handed to stages that wait.</param>
    /// <exception cref="ProviderException">A provider refused the whole request.</exception>
    public async ValueTask<DocumentResult> RunAsync(Document document, PipelineRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        var run = new DocumentRun(document, request);
        foreach (var stage in Stages.OfType<IUnitStage>())
        {
            Measure(stage, () => run.RunUnits(stage, cancellationToken));
        }

        run.CutSegments();
        foreach (var stage in Stages)
        {
            switch (stage)
            {
                case IBatchStage batch:
                    await MeasureAsync(batch, () => run.RunBatchAsync(batch, cancellationToken)).ConfigureAwait(false);
                    break;
                case ISegmentStage segment:
                    Measure(segment, () => run.RunSegments(segment, cancellationToken));
                    break;
            }
        }

        var result = run.ToResult();
        PipelineTelemetry.Documents.Add(1);
        PipelineTelemetry.Segments.Add(result.Segments.Length, new KeyValuePair<string, object?>(PipelineTelemetry.OutcomeTag, "done"));
        PipelineTelemetry.Edits.Add(result.Segments.Sum(static s => s.Edits.Count(static e => e.Outcome == EditOutcome.Apply)));
        return result;
    }

    private static void Measure(IStage stage, Action run)
    {
        using var activity = PipelineTelemetry.Activities.StartActivity(stage.Name);
        var started = Stopwatch.GetTimestamp();
        try
        {
            run();
        }
        catch (Exception exception) when (Names(stage, exception))
        {
        }

        Record(stage, started);
    }

    private static async ValueTask MeasureAsync(IStage stage, Func<ValueTask> run)
    {
        using var activity = PipelineTelemetry.Activities.StartActivity(stage.Name);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await run().ConfigureAwait(false);
        }
        catch (Exception exception) when (Names(stage, exception))
        {
        }

        Record(stage, started);
    }

    // Never catches: whoever sets the document aside can say in which stage it failed.
    private static bool Names(IStage stage, Exception exception)
    {
        exception.Data[StageOfException] = stage.Name;
        return false;
    }

    private static void Record(IStage stage, long started) => PipelineTelemetry.StageDuration.Record(
        Stopwatch.GetElapsedTime(started).TotalSeconds,
        new KeyValuePair<string, object?>(PipelineTelemetry.StageTag, stage.Name));
}
