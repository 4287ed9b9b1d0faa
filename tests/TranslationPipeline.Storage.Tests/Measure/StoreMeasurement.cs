using System.Diagnostics;
using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Storage.Tests.Measure;

/// <summary>Segments stored and read a second: <c>measure [documents [segments a document]]</c>. The numbers of docs/decisions/store.md.</summary>
internal static class StoreMeasurement
{
    public static async Task RunAsync(string[] sizes)
    {
        var documents = sizes.Length > 0 ? int.Parse(sizes[0], CultureInfo.InvariantCulture) : 1_000;
        var segments = sizes.Length > 1 ? int.Parse(sizes[1], CultureInfo.InvariantCulture) : 20;
        foreach (var (writers, targets) in new[] { (1, false), (8, false), (64, false), (64, true) })
        {
            await RunAsync(documents, segments, writers, targets);
        }
    }

    private static async Task RunAsync(int documents, int segments, int writers, bool targets)
    {
        using var folder = new StoreFolder();
        var made = Enumerable.Range(0, documents).Select(i => TestDocuments.Make($"d{i:000000}", 1, segments, targets)).ToArray();
        await using var store = Open(folder);
        await store.InitializeAsync(CancellationToken.None);
        Console.WriteLine($"{documents} documents x {segments} segments, {writers} writers{(targets ? ", a provider's target each" : "")}");
        await TimeAsync("  save", () => ForEachAsync(made, writers, d => store.SaveAsync(d, "key", CancellationToken.None)), documents * segments);
        var bytes = (await store.CountAsync(CancellationToken.None)).Bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  size {bytes / 1e6:0.0} MB = {bytes / (documents * segments)} bytes a segment"));
        await TimeAsync("  save again", () => ForEachAsync(made, writers, d => store.SaveAsync(d, "key", CancellationToken.None)), documents * segments);
        await TimeAsync("  load", () => ForEachAsync(made, writers, d => store.LoadAsync(d.Document.Id, CancellationToken.None)), documents * segments);
        await TimeAsync("  index texts", () => store.IndexTextAsync(CancellationToken.None), documents * segments);
        await TimeAsync("  first 100 by words", () => FirstAsync(store, new SegmentQuery { Text = "пресс службы", Unordered = true }), 100);
        await TimeAsync("  first 100 by day", () => FirstAsync(store, new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 28), Unordered = true }), 100);
        await TimeAsync("  list all", () => CountAsync(store, new SegmentQuery()), documents);
        await TimeAsync("  list by day", () => CountAsync(store, new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 28) }), documents);
        await TimeAsync("  list by entity", () => CountAsync(store, new SegmentQuery { Entity = "person:nobody" }), documents);
    }

    private static Task ForEachAsync(DocumentResult[] documents, int writers, Func<DocumentResult, Task> act) =>
        Parallel.ForEachAsync(documents, new ParallelOptions { MaxDegreeOfParallelism = writers }, async (document, _) => await act(document));

    private static async Task CountAsync(IPipelineStore store, SegmentQuery query)
    {
        await foreach (var _ in store.ListAsync(query, CancellationToken.None))
        {
        }
    }

    // TPIPE_MEASURE_STORE: a PostgreSQL database to measure instead; its schema "public" is emptied first by whoever made it.
    private static IPipelineStore Open(StoreFolder folder) =>
        Environment.GetEnvironmentVariable("TPIPE_MEASURE_STORE") is { Length: > 0 } uri ? StoreUri.Open(uri, SystemClock.Instance) : new SqliteStore(folder["measure.db"], SystemClock.Instance);

    private static async Task FirstAsync(IPipelineStore store, SegmentQuery query)
    {
        var left = 100;
        await foreach (var _ in store.FindSegmentsAsync(query, CancellationToken.None))
        {
            if (--left == 0)
            {
                break;
            }
        }
    }

    private static async Task TimeAsync(string what, Func<Task> act, int rows)
    {
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await act();
        var seconds = watch.Elapsed.TotalSeconds;
        var cpuSeconds = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {seconds:0.00} s, cpu {cpuSeconds:0.00} s, {rows / seconds:#,0} a second"));
    }
}
