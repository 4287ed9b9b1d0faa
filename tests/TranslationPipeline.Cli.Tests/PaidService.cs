using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Cli.Tests;

/// <summary>A simulated paid service for one worker, so that a test knows what this worker is paying for at any moment.</summary>
internal sealed class PaidService : IAsyncDisposable
{
    /// <summary>How long the service takes to answer.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(300);

    // An answer that was sent is not yet settled; on a busy machine that takes its time.
    private static readonly TimeSpan Unsettled = Delay + TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<(long At, List<string> Texts)> requests = new();
    private readonly ConcurrentDictionary<string, int> paid;
    private readonly Action arrived;
    private readonly SimulatedAzure azure;
    private readonly LoopbackService server;

    /// <param name="paid">How often each text was paid for, by all workers.</param>
    /// <param name="arrived">Told of every request.</param>
    public PaidService(ConcurrentDictionary<string, int> paid, Action arrived)
    {
        this.paid = paid;
        this.arrived = arrived;
        azure = new SimulatedAzure { Before = Count, After = static answer => answer with { Delay = Delay } };
        server = new LoopbackService(azure.Answer);
    }

    public IReadOnlyList<(string Name, string Value)> Environment =>
        [("TPIPE_PROVIDERS__AZURE__ENDPOINT", server.Address.ToString()), ("TPIPE_PROVIDERS__AZURE__KEY", azure.Key)];

    public int Port => server.Address.Port;

    public int Requests => requests.Count;

    /// <summary>True when a request came in and its answer was not sent yet.</summary>
    public bool IsPaying => requests.LastOrDefault() is { Texts: not null } last && Stopwatch.GetElapsedTime(last.At) < Delay;

    /// <summary>What a process that dies now may not have settled.</summary>
    public IReadOnlyList<string> UnderWay => [.. requests.Where(static r => Stopwatch.GetElapsedTime(r.At) < Unsettled).SelectMany(static r => r.Texts)];

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private SimulatedAnswer? Count(SimulatedRequest request)
    {
        var texts = JsonNode.Parse(request.Body)!["inputs"]!.AsArray().Select(static i => i!["text"]!.GetValue<string>()).ToList();
        requests.Enqueue((Stopwatch.GetTimestamp(), texts));
        texts.ForEach(text => paid.AddOrUpdate(text, 1, static (_, n) => n + 1));
        arrived();
        return null;
    }
}
