using System.Collections.Concurrent;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Tests.Servers;

namespace TranslationPipeline.Hosting.Tests.Engine;

/// <summary>The queue over a real RabbitMQ from Debian's package. All tests share one queue, so each leaves it empty.</summary>
public sealed class RabbitQueueTests(RabbitQueueTests.Broker broker) : IClassFixture<RabbitQueueTests.Broker>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ConsumeAsync_three_workers_get_every_item_once()
    {
        await using var queue = await ConnectAsync();
        var workers = new List<RabbitQueue> { await ConnectAsync(), await ConnectAsync(), await ConnectAsync() };
        var got = new ConcurrentBag<(int Worker, int Ordinal)>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await queue.PublishAsync(Items(300), Token);
        Assert.Equal(300, await queue.CountAsync(Token));

        var all = new TaskCompletionSource();
        var consuming = workers.Select((worker, number) => worker.ConsumeAsync(
            8,
            async (item, attempt, _) =>
            {
                Assert.Equal(1, attempt);
                await Task.Yield();
                got.Add((number, item.Ordinal));
                if (got.Count == 300)
                {
                    all.TrySetResult();
                }
            },
            static (_, _) => Task.CompletedTask,
            stop.Token)).ToList();
        await all.Task.WaitAsync(Token);

        await StopAsync(stop, consuming, workers);
        Assert.Equal(Enumerable.Range(0, 300), got.Select(static g => g.Ordinal).Order());
        Assert.Equal(3, got.Select(static g => g.Worker).Distinct().Count());
        Assert.Equal(0, await queue.CountAsync(Token));
    }

    [Fact]
    public async Task ConsumeAsync_item_in_the_hands_of_a_worker_that_is_gone_comes_to_another()
    {
        await using var queue = await ConnectAsync();
        var first = await ConnectAsync();
        var taken = new TaskCompletionSource();
        await queue.PublishAsync(Items(1), Token);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var consuming = first.ConsumeAsync(
            1,
            async (_, _, cancellation) =>
            {
                taken.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
            },
            static (_, _) => Task.CompletedTask,
            gone.Token);
        await taken.Task.WaitAsync(Token);

        await StopAsync(gone, [consuming], [first]);
        var again = new TaskCompletionSource<int>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var second = queue.ConsumeAsync(1, (_, attempt, _) => Task.FromResult(again.TrySetResult(attempt)), static (_, _) => Task.CompletedTask, stop.Token);

        Assert.Equal(2, await again.Task.WaitAsync(Token));
        await StopAsync(stop, [second], []);
    }

    [Fact]
    public async Task Job_with_a_poisoned_input_sets_it_aside_with_stage_exception_and_attempts_and_ends_the_others()
    {
        using var work = new QueuedWork("one", "this is poison", "three", "four");
        await work.SaveAsync(Token);
        await using var queue = await ConnectAsync();
        var workers = new List<RabbitQueue> { await ConnectAsync(), await ConnectAsync() };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var others = workers.Select(w => work.Worker() is var worker ? w.ConsumeAsync(2, worker.WorkAsync, worker.BuryAsync, stop.Token) : null!).ToList();

        Assert.False(await new QueuedJob(queue, work.Worker(), work.Store, 2, QueuedWork.Fingerprint).RunAsync(work.Job.Id, static _ => { }, Token));

        await StopAsync(stop, others, workers);
        var inputs = (await work.Store.FindJobAsync(work.Job.Id, Token))!.Inputs;
        Assert.Equal([JobState.Done, JobState.Failed, JobState.Done, JobState.Done], inputs.Select(static i => i.State));
        Assert.Equal("worker.poison", inputs[1].Failure!.Code);
        Assert.Equal("it was tried 21 times; attempt 21 failed in stage 'poisoned': InvalidTimeZoneException: it is poison", inputs[1].Failure!.Message);
        Assert.Equal(0, await queue.CountAsync(Token));
    }

    [Fact]
    public async Task ConnectAsync_without_a_broker_says_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<StoreException>(() => RabbitQueue.ConnectAsync("amqp://guest:guest@127.0.0.1:1/", Token));

        Assert.Equal("engine.away", failure.Diagnostic.Code);
        Assert.Contains("rabbitmq.uri", failure.Diagnostic.NextStep, StringComparison.Ordinal);
    }

    private static IEnumerable<WorkItem> Items(int count) => Enumerable.Range(0, count).Select(static i => new WorkItem("j-1", NodaTime.Instant.FromUtc(2022, 1, 10, 6, 0), i, "f"));

    private static async Task StopAsync(CancellationTokenSource stop, IEnumerable<Task> consuming, IEnumerable<RabbitQueue> queues)
    {
        await stop.CancelAsync();
        await Task.WhenAll(consuming);
        foreach (var queue in queues)
        {
            await queue.DisposeAsync();
        }
    }

    private Task<RabbitQueue> ConnectAsync()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? "");
        return RabbitQueue.ConnectAsync(broker.Server.Uri, Token);
    }

    public sealed class Broker : IDisposable
    {
        private readonly Lazy<RabbitServer> server = new(static () => RabbitServer.Start());

        public RabbitServer Server => server.Value;

        public void Dispose()
        {
            if (server.IsValueCreated)
            {
                server.Value.Dispose();
            }
        }
    }
}
