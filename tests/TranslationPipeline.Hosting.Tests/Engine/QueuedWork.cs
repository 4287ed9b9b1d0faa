using NodaTime;
using NodaTime.Testing;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Jobs;
using TranslationPipeline.Pipeline;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Hosting.Tests.Engine;

/// <summary>A job of small files in a store in memory, and workers for it whose only stage fails on files with the word poison.</summary>
internal sealed class QueuedWork : IDisposable
{
    public const string Fingerprint = "fingerprint";

    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-queued-").FullName;

    public QueuedWork(params string[] texts)
    {
        Job = new Job("j-1", ["run"], folder, JobState.Running, Clock.GetCurrentInstant())
        {
            Inputs = [.. texts.Select((text, i) => new JobInput(Write(i, text), JobState.Pending))],
        };
    }

    public FakeClock Clock { get; } = new(Instant.FromUtc(2022, 1, 10, 6, 0));

    public Job Job { get; private set; }

    public InMemoryStore Store { get; } = new(new FakeClock(Instant.FromUtc(2022, 1, 10, 6, 0)));

    public WorkItem Item(int ordinal) => new(Job.Id, Job.StartedAt, ordinal, Fingerprint);

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await Store.InitializeAsync(cancellationToken);
        await Store.SaveJobAsync(Job, cancellationToken);
    }

    /// <summary>Starts the job again with another file before the others, as the same command does after a file was added.</summary>
    public async Task StartAgainAsync(string text, CancellationToken cancellationToken)
    {
        Clock.AdvanceSeconds(1);
        Job = Job with { StartedAt = Clock.GetCurrentInstant(), Inputs = Job.Inputs.Insert(0, new JobInput(Write(-1, text), JobState.Pending)) };
        await Store.SaveJobAsync(Job, cancellationToken);
    }

    public QueueWorker Worker(Action<InputReport>? report = null)
    {
        var pipeline = new PipelineBuilder().Add(new PoisonedStage()).Build();
        var worker = new InputWorker(pipeline, new PipelineRequest(), new DocumentReader(ReadLimits.Default), Store, new InputWorkerOptions(Fingerprint, LanguageTag.Parse("en"), null));
        return new QueueWorker(Store, _ => Task.FromResult((worker, Fingerprint)), report ?? (static _ => { }), TimeProvider.System);
    }

    public async Task<JobInput> InputAsync(int ordinal) => (await Store.FindJobAsync(Job.Id, CancellationToken.None))!.Inputs[ordinal];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(int number, string text)
    {
        var path = Path.Combine(folder, $"{number}.txt");
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class PoisonedStage : IBatchStage
    {
        public string Name => "poisoned";

        public ValueTask<IReadOnlyList<SegmentTarget>> RunAsync(IReadOnlyList<SegmentView> segments, DocumentContext context, CancellationToken cancellationToken) =>
            segments.Any(static s => s.Text.Contains("poison", StringComparison.Ordinal)) ? throw new InvalidTimeZoneException("it is poison") : new([]);
    }
}
