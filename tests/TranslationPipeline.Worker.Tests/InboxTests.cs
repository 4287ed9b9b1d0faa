using System.Globalization;
using System.Net;

namespace TranslationPipeline.Worker.Tests;

/// <summary>
/// The worker as a real process over a real folder: files dropped in every usual way, the worker stopped and killed in the
/// middle. TPIPE_WORKER_FILES sets the number of files (default 2000).
/// </summary>
public sealed class InboxTests(ITestOutputHelper output) : IDisposable
{
    private const int Slow = 20;

    private const int Part = 20;

    private const int Marked = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly WorkerFolder folder = new();

    private static int Files => Math.Max(200, int.TryParse(Environment.GetEnvironmentVariable("TPIPE_WORKER_FILES"), CultureInfo.InvariantCulture, out var files) ? files : 2000);

    [Fact]
    public async Task Worker_terminated_in_the_middle_takes_every_file_once_and_whole()
    {
        var producer = new Producer(folder);
        using var first = await RunningWorker.StartAsync(folder);
        Assert.Equal(HttpStatusCode.OK, await first.StatusAsync("/health/live"));
        Drop(producer.WriteInPlace, 0, Slow);
        Drop(producer.WritePart, 0, Part);
        Drop(producer.WriteWithMarker, 0, Marked);
        var half = (Files - Slow - Part - Marked) / 2;
        Drop(producer.Rename, 0, half);
        await Until.TrueAsync("the first worker has done some files", Patience, () => Task.FromResult(folder.Done.Count >= Files / 20), () => folder.State);
        Assert.Contains("tpipe_worker_file", await first.MetricsAsync(), StringComparison.Ordinal);

        first.Terminate();
        await BecomesUnreadyAsync(first);
        Assert.Equal(0, await first.ExitAsync(WorkerFolder.Drain + TimeSpan.FromSeconds(10)));
        var doneByFirst = folder.Done.Count;
        output.WriteLine($"terminated after {doneByFirst} of {Files} files");
        Assert.True(folder.Waiting.Count > 0, "every file was done already: the stop was not in the middle");
        Assert.Empty(folder.Claimed);
        Assert.Empty(folder.Workers);

        Drop(producer.Rename, half, half + 100);
        using var second = await RunningWorker.StartAsync(folder);
        Drop(producer.Rename, half + 100, Files - Slow - Part - Marked);
        await producer.Written;
        await folder.AllDoneAsync(Files);
        second.Terminate();
        Assert.Equal(0, await second.ExitAsync(WorkerFolder.Drain + TimeSpan.FromSeconds(10)));

        await VerifyAsync(producer);
        Assert.Equal(producer.Texts.Keys.Order(StringComparer.Ordinal), first.Done.Concat(second.Done).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Worker_killed_in_the_middle_loses_nothing_and_its_claims_are_recovered()
    {
        var producer = new Producer(folder);
        Drop(producer.Rename, 0, Files / 4);
        var held = 0;
        for (var done = 0; held == 0; done = folder.Done.Count)
        {
            using var victim = await RunningWorker.StartAsync(folder);
            await Until.TrueAsync("the victim has done some files", Patience, () => Task.FromResult(folder.Done.Count > done), () => folder.State);
            await victim.KillAsync();
            Assert.True(folder.Done.Count < Files / 4, "the victims finished every file and none held a claim when it died: this proves nothing");
            held = folder.Claimed.Count;
        }

        output.WriteLine($"killed after {folder.Done.Count} of {Files / 4} files with {held} claims");
        using var second = await RunningWorker.StartAsync(folder);
        await folder.AllDoneAsync(Files / 4);
        second.Terminate();
        Assert.Equal(0, await second.ExitAsync(WorkerFolder.Drain + TimeSpan.FromSeconds(10)));

        Assert.Equal(held, second.Lines.Count(static l => l.Contains("Recovered ", StringComparison.Ordinal)));
        Assert.Equal(second.Done.Count(), second.Done.Distinct().Count());
        await VerifyAsync(producer);
    }

    [Fact]
    public async Task Workers_that_share_an_inbox_take_every_file_once()
    {
        var producer = new Producer(folder);
        var starting = new[] { RunningWorker.StartAsync(folder), RunningWorker.StartAsync(folder) };
        using var first = await starting[0];
        using var second = await starting[1];
        Drop(producer.WriteWithMarker, 0, Marked);
        Drop(producer.Rename, 0, Files / 8);
        await producer.Written;
        await folder.AllDoneAsync((Files / 8) + Marked);

        first.Terminate();
        second.Terminate();
        Assert.Equal(0, await first.ExitAsync(WorkerFolder.Drain + TimeSpan.FromSeconds(10)));
        Assert.Equal(0, await second.ExitAsync(WorkerFolder.Drain + TimeSpan.FromSeconds(10)));
        output.WriteLine($"{first.Done.Count()} and {second.Done.Count()} files");
        Assert.Equal(producer.Texts.Keys.Order(StringComparer.Ordinal), first.Done.Concat(second.Done).Order(StringComparer.Ordinal));
        await VerifyAsync(producer);
    }

    [Fact]
    public async Task Binary_file_goes_to_failed_with_its_reason_and_the_others_are_done()
    {
        var producer = new Producer(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder.Inbox, "zeros.txt"), new byte[4096], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder.Inbox, "picture.txt"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], TestContext.Current.CancellationToken);
        producer.Rename(1);
        using var worker = await RunningWorker.StartAsync(folder);
        await Until.TrueAsync("all three files are dealt with", Patience, () => Task.FromResult(folder.Done.Count == 1 && folder.Failed.Count == 4), () => folder.State);

        Assert.Equal(["picture.txt", "picture.txt.error.txt", "zeros.txt", "zeros.txt.error.txt"], folder.Failed.Order(StringComparer.Ordinal));
        foreach (var reason in folder.Failed.Where(static f => f.EndsWith(".error.txt", StringComparison.Ordinal)))
        {
            var text = await File.ReadAllTextAsync(Path.Combine(folder.Inbox, ".tpipe", "failed", reason), TestContext.Current.CancellationToken);
            Assert.Contains("input.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, await worker.StatusAsync("/health/ready"));
        worker.Terminate();
        Assert.Equal(0, await worker.ExitAsync(WorkerFolder.Drain + TimeSpan.FromSeconds(10)));
        Assert.Equal(["whole-00001.txt"], (await folder.StoredAsync()).Select(static d => d.Name));
    }

    [Fact]
    public async Task Edit_of_a_name_is_in_force_for_the_files_after_it_and_a_lost_folder_changes_nothing()
    {
        var names = Directory.CreateDirectory(Path.Combine(folder.Root, "names")).FullName;
        await WriteNameAsync(names, "Vernograd");
        using var worker = await RunningWorker.StartAsync(folder, "--set", $"names={names}");
        await TakeAsync("a.txt", "The talks in Verno-grad began. The talks in Newes-burg began.");

        await WriteNameAsync(names, "Newesburg");
        await Until.TrueAsync("the edit is in use", Patience, () => Task.FromResult(worker.Lines.Any(static l => l.Contains("Took an edit", StringComparison.Ordinal))), () => string.Join('\n', worker.Lines));
        await TakeAsync("b.txt", "The talks in Verno-grad began. The talks in Newes-burg began.");
        Directory.Move(names, names + "-gone");
        await Until.TrueAsync("the loss is told", Patience, () => Task.FromResult(worker.Lines.Any(static l => l.Contains("stay as they were", StringComparison.Ordinal))), () => string.Join('\n', worker.Lines));
        await TakeAsync("c.txt", "The talks in Newes-burg began again.");

        worker.Terminate();
        Assert.Equal(0, await worker.ExitAsync(WorkerFolder.Drain + TimeSpan.FromSeconds(10)));
        Assert.Equal(
            ["The talks in Vernograd began. The talks in Newes-burg began.", "The talks in Verno-grad began. The talks in Newesburg began.", "The talks in Newesburg began again."],
            (await folder.NormalizedAsync()).OrderBy(static d => d.Name, StringComparer.Ordinal).Select(static d => d.Text));
    }

    private static Task WriteNameAsync(string names, string city) => File.WriteAllTextAsync(
        Path.Combine(names, "mine.tsv"), $"concept\tkind\tlanguage\tterm\tstatus\nplace:x\tcity\ten\t{city}\tpreferred\n", TestContext.Current.CancellationToken);

    private async Task TakeAsync(string name, string text)
    {
        var staged = Path.Combine(folder.Staging, name);
        await File.WriteAllTextAsync(staged, text, TestContext.Current.CancellationToken);
        File.Move(staged, Path.Combine(folder.Inbox, name));
        await Until.TrueAsync($"{name} is done", Patience, () => Task.FromResult(folder.Done.Contains(name)), () => folder.State);
    }

    [Fact]
    public async Task Worker_on_a_port_that_is_taken_says_so_and_exits_with_2()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var worker = RunningWorker.Start(folder, ((IPEndPoint)listener.LocalEndpoint).Port, []);

        Assert.Equal(2, await worker.ExitAsync(Patience));
        Assert.Contains(worker.Lines, static l => l.StartsWith("tpipe-worker: worker.url: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Worker_on_an_address_that_others_reach_exits_with_2()
    {
        using var worker = RunningWorker.Start(folder, RunningWorker.FreePort(), ["--url", "http://0.0.0.0:8087"]);

        Assert.Equal(2, await worker.ExitAsync(Patience));
        Assert.Contains(worker.Lines, static l => l.Contains("is not a loopback address", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Worker_listens_where_its_own_setting_says_whatever_the_server_is_told()
    {
        var other = RunningWorker.FreePort();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Root, "appsettings.json"),
            """{ "Kestrel": { "Endpoints": { "open": { "Url": "http://0.0.0.0:PORT" } } } }""".Replace("PORT", other.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        using var worker = await RunningWorker.StartAsync(folder);

        Assert.DoesNotContain(worker.Lines, l => l.Contains($":{other}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await worker.StatusAsync("/health/live"));
        worker.Terminate();
        Assert.Equal(0, await worker.ExitAsync(WorkerFolder.Drain + TimeSpan.FromSeconds(10)));
    }

    public void Dispose() => folder.Dispose();

    // 503 or gone, and from then on never ready again.
    private static async Task BecomesUnreadyAsync(RunningWorker worker)
    {
        await Until.TrueAsync("the worker is no longer ready", WorkerFolder.Drain, async () => await worker.StatusAsync("/health/ready") != HttpStatusCode.OK);
        while (!worker.HasExited && await worker.StatusAsync("/health/ready") is { } status)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        }
    }

    private static void Drop(Action<int> drop, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            drop(i);
        }
    }

    private async Task VerifyAsync(Producer producer)
    {
        var names = producer.Texts.Keys.Order(StringComparer.Ordinal).ToList();
        Assert.Empty(folder.Waiting);
        Assert.Empty(folder.Failed);
        Assert.Empty(folder.Claimed);
        Assert.Empty(folder.Workers);
        Assert.Equal(names, folder.Done.Order(StringComparer.Ordinal));
        var stored = await folder.StoredAsync();
        Assert.Equal(names, stored.Select(static d => d.Name).Order(StringComparer.Ordinal)); // none lost, none twice
        Assert.All(stored, document => Assert.Equal(producer.Texts[document.Name], document.Text)); // none read half
    }
}
