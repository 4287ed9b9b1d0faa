using TranslationPipeline.Providers.Demo;

namespace TranslationPipeline.Providers.Tests.Journal;

public sealed class JournalProviderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-journal").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task TranslateAsync_answered_work_is_not_sent_again_by_the_next_process()
    {
        using (var first = new FileSpendJournal(folder))
        {
            await Ask(new CountingProvider(), first, "Hello.");
        }

        using var second = new FileSpendJournal(folder);
        var engine = new CountingProvider();
        var outcome = (await Ask(engine, second, "Hello."))[0];

        Assert.Equal((0, 0L, "[ru] Hello."), (engine.Calls, outcome.Billed.Amount, outcome.Text));
        Assert.Equal(6, second.SpentToday("demo"));
    }

    [Fact]
    public void Complete_candidates_are_there_for_the_next_process()
    {
        using (var first = new FileSpendJournal(folder))
        {
            var request = first.Begin("demo", ["identity"], BilledAmount.Nothing);
            first.Complete(request, new Dictionary<string, TranslationOutcome> { ["identity"] = new("1") { Text = "a", Candidates = ["b", "c"] } });
        }

        using var second = new FileSpendJournal(folder);

        Assert.Equal(["b", "c"], second.Find("identity")!.Candidates);
    }

    [Fact]
    public async Task TranslateAsync_what_a_process_had_answered_when_it_died_is_not_sent_again_by_one_that_lives()
    {
        using var living = new FileSpendJournal(folder);
        var died = new FileSpendJournal(folder);
        await Ask(new CountingProvider(), died, "Hello.");
        Assert.Null(living.Find("anything")); // its file belongs to one that lives
        died.Dispose(); // the answer is kept nowhere else, so it ends as one that died

        var engine = new CountingProvider();
        var outcome = (await Ask(engine, living, "Hello."))[0];

        Assert.Equal((0, "[ru] Hello."), (engine.Calls, outcome.Text));
        Assert.Single(living.TakeDeadOwners());
        Assert.Empty(living.TakeDeadOwners());
    }

    [Fact]
    public void Constructor_line_cut_off_by_a_crash_is_left_out()
    {
        File.WriteAllText(Path.Combine(folder, "1.ndjson"), """{"begin":"1-1","provider":"demo","day":"2022-01-10","estimate":5,"items":1}""" + "\n{\"end\":\"1-1\",\"ans");

        using var journal = new FileSpendJournal(folder);

        Assert.Null(journal.Find("x"));
    }

    [Fact]
    public async Task TranslateAsync_same_work_at_once_is_sent_once()
    {
        using var journal = new FileSpendJournal(folder);
        var engine = new CountingProvider();
        var provider = new ProviderBuilder(engine).UseJournal(journal).Build();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => provider.TranslateAsync(Request("Hello.", $"{i}"), TestContext.Current.CancellationToken).AsTask())));

        Assert.Equal(1, engine.Items);
    }

    private static ValueTask<IReadOnlyList<TranslationOutcome>> Ask(ITranslationProvider engine, FileSpendJournal journal, string text) =>
        new ProviderBuilder(engine).UseJournal(journal).Build().TranslateAsync(Request(text, "1"), TestContext.Current.CancellationToken);

    private static TranslationRequest Request(string text, string id) => new([new TranslationItem(id, text)], LanguageTag.Parse("en"), LanguageTag.Parse("ru"));

    private sealed class CountingProvider() : DelegatingProvider(new DemoProvider())
    {
        private int calls;
        private int items;

        public int Calls => calls;

        public int Items => items;

        public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref calls);
            Interlocked.Add(ref items, request.Items.Length);
            await Task.Yield();
            return await base.TranslateAsync(request, cancellationToken);
        }
    }
}
