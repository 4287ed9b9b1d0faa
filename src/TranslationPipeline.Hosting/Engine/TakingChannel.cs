using RabbitMQ.Client;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>A channel that items are taken from. Closing it waits for those in hand, so that what was finished is acknowledged and does not come again.</summary>
internal sealed class TakingChannel(IChannel channel) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int held;
    private volatile bool closing;

    /// <summary>Works on an item; it is in hand until the task ends.</summary>
    public async Task HoldAsync(Func<Task> work)
    {
        Interlocked.Increment(ref held);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            if (Interlocked.Decrement(ref held) == 0 && closing)
            {
                drained.TrySetResult();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        closing = true;
        if (Volatile.Read(ref held) > 0)
        {
            await Task.WhenAny(drained.Task, Task.Delay(Patience)).ConfigureAwait(false);
        }

        await channel.DisposeAsync().ConfigureAwait(false);
    }
}
