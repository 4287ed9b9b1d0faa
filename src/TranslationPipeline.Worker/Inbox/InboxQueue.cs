using System.Collections.Concurrent;
using System.Threading.Channels;

namespace TranslationPipeline.Worker.Inbox;

/// <summary>
/// Files that are ready, between scanner and consumers: bounded, so that a full inbox waits on disk and not in memory.
/// Nothing is claimed while it waits here; a crash loses nothing.
/// </summary>
internal sealed class InboxQueue(InboxOptions options)
{
    private readonly Channel<string> channel = Channel.CreateBounded<string>(new BoundedChannelOptions(Math.Max(16, options.Parallel * 4))
    {
        FullMode = BoundedChannelFullMode.Wait,
        SingleWriter = true,
    });

    private readonly ConcurrentDictionary<string, bool> waiting = new(StringComparer.Ordinal);

    /// <summary>Adds a file unless it waits already; waits while the queue is full.</summary>
    public async ValueTask AddAsync(string path, CancellationToken cancellationToken)
    {
        if (waiting.TryAdd(path, true))
        {
            WorkerTelemetry.Waiting.Add(1);
            await channel.Writer.WriteAsync(path, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes files until the queue is closed and empty, or the worker stops.</summary>
    public async IAsyncEnumerable<string> TakeAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var path in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            WorkerTelemetry.Waiting.Add(-1);
            yield return path;
            waiting.TryRemove(path, out _);
        }
    }
}
