using System.Threading.Channels;
using TranslationPipeline.Hosting.Engine;

namespace TranslationPipeline.Hosting.Tests.Engine;

/// <summary>A queue in memory that loses everything it is given the first time, as a broker whose disk was lost.</summary>
internal sealed class LossyQueue : IWorkQueue
{
    private readonly Channel<WorkItem> items = Channel.CreateUnbounded<WorkItem>();

    /// <summary>How often something was published.</summary>
    public int Publications { get; private set; }

    public Task PublishAsync(IEnumerable<WorkItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in ++Publications == 1 ? [] : items)
        {
            this.items.Writer.TryWrite(item);
        }

        return Task.CompletedTask;
    }

    public async Task ConsumeAsync(int parallel, Func<WorkItem, int, CancellationToken, Task> work, Func<WorkItem, int, Task> poisoned, CancellationToken cancellationToken)
    {
        await foreach (var item in items.Reader.ReadAllAsync(cancellationToken))
        {
            await work(item, 1, cancellationToken);
        }
    }

    public Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult((long)items.Reader.Count);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
