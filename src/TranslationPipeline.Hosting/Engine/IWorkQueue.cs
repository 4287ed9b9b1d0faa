namespace TranslationPipeline.Hosting.Engine;

/// <summary>
/// Hands the inputs of jobs to workers on any machine. It holds nothing that the store does not know: whatever it loses is put back, and
/// whatever it gives out twice is done once.
/// </summary>
internal interface IWorkQueue : IAsyncDisposable
{
    /// <summary>Queues items; when it returns, the queue has them for good.</summary>
    Task PublishAsync(IEnumerable<WorkItem> items, CancellationToken cancellationToken);

    /// <summary>Takes items until it is cancelled, never more at once than asked for.</summary>
    /// <param name="parallel">Most items at once; the queue keeps the others.</param>
    /// <param name="work">Does one item, told the number of the attempt from 1; when it throws, the item comes back, here or elsewhere, until it has come too often.</param>
    /// <param name="poisoned">Told of an item that came too often and will not come again, and of the number of attempts.</param>
    /// <param name="cancellationToken">Stops taking; what was taken is finished or goes back.</param>
    Task ConsumeAsync(int parallel, Func<WorkItem, int, CancellationToken, Task> work, Func<WorkItem, int, Task> poisoned, CancellationToken cancellationToken);

    /// <summary>Items that wait.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);
}
