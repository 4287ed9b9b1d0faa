using NodaTime.Testing;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Hosting.Tests.Engine;

public sealed class PaidOnceProviderTests : IDisposable
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-journal-").FullName;
    private readonly InMemoryStore store = new(new FakeClock(NodaTime.Instant.FromUtc(2022, 1, 10, 6, 0)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TranslateAsync_many_workers_with_the_same_texts_pay_once()
    {
        var engine = new CountingProvider();
        using var journals = new Journals(folder, store);
        var workers = await journals.WorkersAsync(engine, 8, limit: null);

        await Task.WhenAll(workers.Select(w => Task.Run(async () => await w.TranslateAsync(Request("a", "b", "c"), Token))));

        Assert.Equal(["a", "b", "c"], engine.Asked.Order());
        Assert.Equal(new Spending(3, 0), await store.FindSpendingAsync("counting", Token));
    }

    [Fact]
    public async Task TranslateAsync_budget_race_never_spends_more()
    {
        var engine = new CountingProvider();
        using var journals = new Journals(folder, store);
        var workers = await journals.WorkersAsync(engine, 8, limit: 5);

        var results = await Task.WhenAll(workers.Select((w, i) => Task.Run(async () =>
        {
            try
            {
                await w.TranslateAsync(Request($"{i}x", $"{i}y"), Token);
                return true;
            }
            catch (ProviderException exception)
            {
                Assert.Equal("provider.budget", exception.Diagnostic.Code);
                return false;
            }
        })));

        Assert.Contains(false, results);
        Assert.Equal(5, engine.Asked.Count);
        Assert.Equal(new Spending(5, 0), await store.FindSpendingAsync("counting", Token));
    }

    [Fact]
    public async Task TranslateAsync_answer_that_the_store_could_not_take_is_in_the_journal_and_found_by_the_next_run()
    {
        var engine = new CountingProvider();
        var away = new StoreThatGoesAway(store);
        using (var first = new Journals(folder, away))
        {
            var provider = (await first.WorkersAsync(engine, 1, null))[0];
            await Assert.ThrowsAsync<StoreException>(async () => await provider.TranslateAsync(Request("a"), Token));
        }

        using var journals = new Journals(folder, store);
        var next = (await journals.WorkersAsync(engine, 1, null))[0];
        var outcome = Assert.Single(await next.TranslateAsync(Request("a"), Token));
        Assert.Equal("[a]", outcome.Text);
        Assert.Single(engine.Asked);
        Assert.Equal(new Spending(1, 0), await store.FindSpendingAsync("counting", Token));
    }

    [Fact]
    public async Task TranslateAsync_call_of_a_process_that_died_is_made_again_at_once_and_counted()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "20220110T060000-dead.lock"), "", Token); // nobody holds it any more
        await store.ClaimAsync([new PaidCall("a", 1)], new SpendAccount("counting", BilledUnit.CodePoints), "dead-1", NodaTime.Duration.FromMinutes(5), Token);
        var engine = new CountingProvider();

        using var journals = new Journals(folder, store);
        var next = (await journals.WorkersAsync(engine, 1, null))[0];
        await next.TranslateAsync(Request("a"), Token);

        Assert.Equal(["a"], engine.Asked);
        Assert.Equal(new Spending(2, 0), await store.FindSpendingAsync("counting", Token));
        Assert.DoesNotContain(Directory.GetFiles(folder), static f => f.Contains("dead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TranslateAsync_waiting_for_a_process_that_dies_goes_on_before_its_lease_ends()
    {
        await store.ClaimAsync([new PaidCall("a", 1)], new SpendAccount("counting", BilledUnit.CodePoints), "dying-1", NodaTime.Duration.FromMinutes(5), Token);
        using var journals = new Journals(folder, store);
        var engine = new CountingProvider();
        using var alive = new FileStream(Path.Combine(folder, "20220110T060000-dying.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        var waiting = (await journals.WorkersAsync(engine, 1, null))[0].TranslateAsync(Request("a"), Token).AsTask();
        Assert.Empty(engine.Asked);

        alive.Dispose();
        await waiting.WaitAsync(TimeSpan.FromMinutes(1), Token);

        Assert.Equal(["a"], engine.Asked);
        Assert.Equal(new Spending(2, 0), await store.FindSpendingAsync("counting", Token));
    }

    [Fact]
    public async Task Dispose_when_the_store_has_every_answer_leaves_only_what_was_spent()
    {
        using (var journals = new Journals(folder, store))
        {
            await (await journals.WorkersAsync(new CountingProvider(), 1, null))[0].TranslateAsync(Request("a", "b"), Token);
        }

        var line = Assert.Single(await File.ReadAllLinesAsync(Assert.Single(Directory.GetFiles(folder)), Token));
        Assert.Contains("\"spent\":2", line, StringComparison.Ordinal);
        using var next = new TranslationPipeline.Providers.FileSpendJournal(folder);
        Assert.Equal((2, 0), (next.SpentToday("counting"), next.TakeDeadOwners().Count));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static TranslationRequest Request(params string[] ids) => new([.. ids.Select(static i => new TranslationItem(i, i))], English, Russian);
}
