using NodaTime.Testing;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Jobs;

namespace TranslationPipeline.Hosting.Tests.Engine;

public sealed class QueuedJobTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_queue_that_lost_everything_gets_it_again()
    {
        using var work = new QueuedWork("one", "two", "three");
        await work.SaveAsync(Token);
        await using var queue = new LossyQueue();
        var job = new QueuedJob(queue, work.Worker(), work.Store, 2, QueuedWork.Fingerprint) { LostAfter = TimeSpan.FromSeconds(0.5) };

        Assert.False(await job.RunAsync(work.Job.Id, static _ => { }, Token));

        Assert.InRange(queue.Publications, 2, 3);
        Assert.All((await work.Store.FindJobAsync(work.Job.Id, Token))!.Inputs, static i => Assert.Equal(JobState.Done, i.State));
    }

    [Fact]
    public async Task Sweeper_ends_a_job_whose_starter_is_gone()
    {
        using var work = new QueuedWork("one", "two", "poison");
        await work.SaveAsync(Token);
        await using var queue = new LossyQueue();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sweeper = new JobSweeper(queue, work.Store, static _ => Task.FromResult<string?>(QueuedWork.Fingerprint), new FakeClock(work.Job.StartedAt), TimeProvider.System)
        {
            Every = TimeSpan.FromMilliseconds(20),
            LostAfter = TimeSpan.FromMilliseconds(60),
        };
        var worker = work.Worker();
        await worker.BuryAsync(work.Item(2), 21);
        var running = Task.WhenAll(sweeper.RunAsync(stop.Token), queue.ConsumeAsync(1, worker.WorkAsync, worker.BuryAsync, stop.Token));

        while ((await work.Store.FindProgressAsync(work.Job.Id, Token))!.State == JobState.Running)
        {
            await Task.Delay(10, Token);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        var job = (await work.Store.FindJobAsync(work.Job.Id, Token))!;
        Assert.Equal((JobState.Failed, work.Job.StartedAt), (job.State, job.EndedAt));
        Assert.Equal([JobState.Done, JobState.Done, JobState.Failed], job.Inputs.Select(static i => i.State));
    }

    [Fact]
    public async Task WorkAsync_item_of_an_earlier_run_is_left_and_the_later_run_is_done_with_its_own_inputs()
    {
        using var work = new QueuedWork("one", "two");
        await work.SaveAsync(Token);
        var reports = new List<InputReport>();
        var worker = work.Worker(reports.Add);
        await worker.WorkAsync(work.Item(0), 1, Token);
        var old = work.Item(1);

        await work.StartAgainAsync("zero", Token);
        await worker.WorkAsync(work.Item(0), 1, Token);
        await worker.WorkAsync(old, 1, Token);

        Assert.Equal(["0.txt", "-1.txt"], reports.Select(static r => Path.GetFileName(r.Path)));
    }

    [Fact]
    public async Task WorkAsync_with_other_settings_refuses_the_input_instead_of_mixing_results()
    {
        using var work = new QueuedWork("one");
        await work.SaveAsync(Token);

        await work.Worker().WorkAsync(work.Item(0) with { Fingerprint = "other" }, 1, Token);

        var input = await work.InputAsync(0);
        Assert.Equal((JobState.Failed, "worker.settings"), (input.State, input.Failure?.Code));
    }

    [Fact]
    public void WorkItem_is_read_as_it_was_written()
    {
        var item = new WorkItem("j-1", NodaTime.Instant.FromUtc(2022, 1, 10, 6, 0).PlusNanoseconds(1_234_567), 7, "abc-def");

        Assert.Equal(item, WorkItem.Read(item.ToBytes()));
        Assert.Null(WorkItem.Read("j-1\n7\nabc"u8));
        Assert.Null(WorkItem.Read("j-1\n2022-01-10T06:00:00Z\n-7\nabc"u8));
    }
}
