using RabbitMQ.Client;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>A channel that items are taken from. Closing it waits for those in hand, so that what was finished is acknowledged and does not come again.</summary>
internal sealed class TakingChannel : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IChannel channel;
    private int held;
    private int taken;
    private volatile bool closing;

    public TakingChannel(IChannel channel)
    {
        this.channel = channel;
        channel.ChannelShutdownAsync += (_, _) => LoseAsync();
    }

    /// <summary>Ends when nothing will come any more: the connection broke, or the broker closed the channel.</summary>
    public Task Lost => lost.Task;

    /// <summary>True when an item is in hand, or came since this was asked last.</summary>
    public bool TookSinceAsked() => Interlocked.Exchange(ref taken, 0) > 0 || Volatile.Read(ref held) > 0;

    /// <summary>The broker took the subscription away.</summary>
    public Task LoseAsync()
    {
        lost.TrySetResult();
        return Task.CompletedTask;
    }

    /// <summary>Works on an item; it is in hand until the task ends.</summary>
    public async Task HoldAsync(Func<Task> work)
    {
        Interlocked.Increment(ref held);
        Interlocked.Increment(ref taken);
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
        if (Volatile.Read(ref held) > 0 && !lost.Task.IsCompleted)
        {
            await Task.WhenAny(drained.Task, Task.Delay(Patience)).ConfigureAwait(false);
        }

        await channel.DisposeAsync().ConfigureAwait(false);
    }
}
