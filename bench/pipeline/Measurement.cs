using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.PipelineBenchmark;

/// <summary>Runs the pipeline over a set of documents on one thread and prints one line a metric.</summary>
internal static class Measurement
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(6);

    /// <summary>Warms up, then goes over the documents until enough CPU time was spent.</summary>
    public static void Run(DocumentPipeline pipeline, PipelineRequest request, BenchmarkData data, StageTimes stages, TextWriter output)
    {
        Settle(pipeline, request, data);
        stages.Reset();
        var collections = GC.CollectionCount(0);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var wall = Stopwatch.StartNew();
        var (rounds, segments, cpu) = Repeat(pipeline, request, data, Enough);
        wall.Stop();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        collections = GC.CollectionCount(0) - collections;

        void Print(string metric, string unit, double value) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{data.Name}.{metric}\t{value:0.###}\t{unit}"));

        var megabytes = rounds * data.Bytes / 1e6;
        Print("documents", "documents a round", data.Documents.Count);
        Print("text", "MB of UTF-8, all rounds", megabytes);
        Print("throughput", "MB/s of CPU time, one thread", megabytes / cpu.TotalSeconds);
        Print("segments", "segments/s of CPU time, one thread", segments / cpu.TotalSeconds);
        Print("allocated", "bytes a segment", allocated / (double)segments);
        Print("collections", "gen0 collections per 1,000 segments", collections * 1000.0 / segments);
        Print("cpu-share", "CPU time / wall-clock time", cpu / wall.Elapsed);
        var measured = stages.Seconds.Values.Sum();
        foreach (var stage in pipeline.Stages)
        {
            Print($"stage.{stage.Name}", "% of the time in stages", 100 * stages.Seconds.GetValueOrDefault(stage.Name) / measured);
        }

        Print("outside-stages", "% of wall-clock time", 100 * (1 - (measured / wall.Elapsed.TotalSeconds)));
    }

    // Until the compiler has nothing more to do: its threads are part of the CPU time.
    private static void Settle(DocumentPipeline pipeline, PipelineRequest request, BenchmarkData data)
    {
        var spent = TimeSpan.Zero;
        long compiled;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            spent += Repeat(pipeline, request, data, WarmUp).Cpu;
        }
        while (JitInfo.GetCompiledMethodCount() - compiled > 5 && spent < LongestWarmUp);
    }

    private static (int Rounds, long Segments, TimeSpan Cpu) Repeat(DocumentPipeline pipeline, PipelineRequest request, BenchmarkData data, TimeSpan atLeast)
    {
        var start = Environment.CpuUsage.TotalTime;
        var rounds = 0;
        long segments = 0;
        TimeSpan cpu;
        do
        {
            foreach (var document in data.Documents)
            {
                // Without provider and memory nothing waits: the task is complete when it comes back.
                segments += pipeline.RunAsync(document, request, CancellationToken.None).AsTask().GetAwaiter().GetResult().Segments.Length;
            }

            rounds++;
            cpu = Environment.CpuUsage.TotalTime - start;
        }
        while (cpu < atLeast);
        return (rounds, segments, cpu);
    }
}
