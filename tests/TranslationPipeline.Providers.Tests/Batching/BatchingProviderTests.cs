using CsCheck;
using TranslationPipeline.Providers.Tests.Fakes;

namespace TranslationPipeline.Providers.Tests.Batching;

public sealed class BatchingProviderTests
{
    private static ValueTask<IReadOnlyList<TranslationOutcome>> Refuse(TranslationRequest request, SizeLimitKind of, long amount) => ValueTask.FromResult(
        of switch
        {
            SizeLimitKind.Items => request.Items.Length,
            SizeLimitKind.UnitsPerItem => request.Items.Max(static i => i.Text.Length),
            _ => request.Items.Sum(static i => i.Text.Length),
        } > amount ? throw ScriptedProvider.Failure(ProviderErrorKind.TooLarge, e => e with { Limit = new SizeLimit(of, amount) }) : ScriptedProvider.Echo(request));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TranslateAsync_more_items_than_allowed_splits_in_order()
    {
        var engine = new ScriptedProvider();

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(25), Token);

        Assert.Equal([10, 10, 5], engine.Requests.Select(static r => r.Items.Length));
        Assert.Equal(Enumerable.Range(0, 25).Select(static i => $"= text {i}"), outcomes.Select(static o => o.Text));
    }

    [Theory]
    [InlineData(BilledUnit.CodePoints, 100)]
    [InlineData(BilledUnit.Characters, 50)]
    [InlineData(BilledUnit.Bytes, 25)]
    [InlineData(BilledUnit.Tokens, 25)]
    public async Task TranslateAsync_item_length_is_counted_in_the_providers_unit(BilledUnit unit, int fits)
    {
        var engine = new ScriptedProvider { Capabilities = new() { MaxItems = 10, MaxUnitsPerItem = 100, MaxUnitsPerRequest = 1_000, CountUnit = unit } };

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.Request(Astral(fits), Astral(fits + 1)), Token);

        Assert.NotNull(outcomes[0].Text);
        Assert.Equal(ProviderErrorKind.TooLarge, outcomes[1].Error?.Kind);
    }

    [Fact]
    public async Task TranslateAsync_too_large_item_is_not_sent_and_its_neighbours_are_answered()
    {
        var engine = new ScriptedProvider();

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.Request("a", new string('x', 101), "b"), Token);

        Assert.Equal(["a", "b"], engine.Requests.Single().Items.Select(static i => i.Text));
        Assert.Equal(["= a", null, "= b"], outcomes.Select(static o => o.Text));
        Assert.Contains("101 code points", outcomes[1].Error!.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SizeLimitKind.Items, 3, new[] { 10, 3, 3, 3, 1 })]
    [InlineData(SizeLimitKind.UnitsPerRequest, 12, new[] { 10, 2, 2, 2, 2, 2 })] // each text is six long
    public async Task TranslateAsync_limit_that_the_service_names_is_kept_from_then_on(SizeLimitKind of, long amount, int[] sizes)
    {
        var engine = new ScriptedProvider { Answer = (request, _, _) => Refuse(request, of, amount) };
        var provider = Build(engine);

        var outcomes = await provider.TranslateAsync(ScriptedProvider.RequestOf(10), Token);
        Assert.Equal(sizes, engine.Requests.Select(static r => r.Items.Length));
        Assert.Equal(Enumerable.Range(0, 10).Select(static i => $"= text {i}"), outcomes.Select(static o => o.Text));

        engine.Requests.Clear();
        await provider.TranslateAsync(ScriptedProvider.RequestOf(10), Token);
        Assert.Equal(sizes[1..], engine.Requests.Select(static r => r.Items.Length));
    }

    [Fact]
    public async Task TranslateAsync_item_over_a_limit_that_the_service_names_is_set_aside_with_that_limit()
    {
        var engine = new ScriptedProvider { Answer = static (request, _, _) => Refuse(request, SizeLimitKind.UnitsPerItem, 5) };

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.Request("a", "123456", "b"), Token);

        Assert.Equal(["= a", null, "= b"], outcomes.Select(static o => o.Text));
        Assert.Equal((ProviderErrorKind.TooLarge, new SizeLimit(SizeLimitKind.UnitsPerItem, 5)), (outcomes[1].Error!.Kind, outcomes[1].Error!.Limit));
        Assert.Equal(2, engine.Requests.Count);
    }

    [Fact]
    public async Task TranslateAsync_service_that_refuses_what_is_within_the_limit_it_names_is_not_asked_for_ever()
    {
        var engine = new ScriptedProvider { Answer = static (_, _, _) => throw ScriptedProvider.Failure(ProviderErrorKind.TooLarge, static e => e with { Limit = new SizeLimit(SizeLimitKind.Items, 2) }) };

        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(4), Token));

        Assert.Equal(ProviderErrorKind.TooLarge, exception.Kind);
        Assert.Equal([4, 2, 2], engine.Requests.Select(static r => r.Items.Length));
    }

    [Fact]
    public async Task TranslateAsync_only_too_large_items_asks_nothing()
    {
        var engine = new ScriptedProvider();

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.Request(new string('x', 101)), Token);

        Assert.Empty(engine.Requests);
        Assert.Equal(ProviderErrorKind.TooLarge, outcomes.Single().Error?.Kind);
    }

    [Fact]
    public async Task TranslateAsync_answered_batches_are_kept_when_a_later_one_fails()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, number, _) => number == 2
                ? throw ScriptedProvider.Failure(ProviderErrorKind.Authentication)
                : ValueTask.FromResult(ScriptedProvider.Echo(request)),
        };

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(30), Token);

        Assert.Equal(2, engine.Requests.Count); // a wrong key fails for the third batch as well
        Assert.All(outcomes.Take(10), static o => Assert.NotNull(o.Text));
        Assert.All(outcomes.Skip(10), static o => Assert.Equal(ProviderErrorKind.Authentication, o.Error?.Kind));
    }

    [Fact]
    public async Task TranslateAsync_batch_that_fails_alone_does_not_stop_the_others()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, number, _) => number == 2
                ? throw ScriptedProvider.Failure(ProviderErrorKind.Transient)
                : ValueTask.FromResult(ScriptedProvider.Echo(request)),
        };

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(30), Token);

        Assert.Equal(20, outcomes.Count(static o => o.Text is not null));
    }

    [Fact]
    public async Task TranslateAsync_nothing_answered_throws_the_first_failure()
    {
        var engine = new ScriptedProvider { Answer = static (_, _, _) => throw ScriptedProvider.Failure(ProviderErrorKind.Transient) };

        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(100), Token));

        Assert.Equal(ProviderErrorKind.Transient, exception.Kind);
        Assert.Equal(2, engine.Requests.Count);
    }

    [Fact]
    public async Task TranslateAsync_idempotency_keys_of_batches_differ_and_repeat()
    {
        var engine = new ScriptedProvider();
        var request = ScriptedProvider.RequestOf(15) with { IdempotencyKey = "k" };

        await Build(engine).TranslateAsync(request, Token);
        await Build(engine).TranslateAsync(request, Token);

        var keys = engine.Requests.ConvertAll(static r => r.IdempotencyKey);
        Assert.Equal(2, keys.Distinct().Count());
        Assert.Equal(keys.Take(2), keys.Skip(2));
    }

    [Fact]
    public async Task TranslateAsync_answers_out_of_order_are_refused()
    {
        var engine = new ScriptedProvider { Answer = static (request, _, _) => ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>([.. ScriptedProvider.Echo(request).Reverse()]) };

        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(2), Token));

        Assert.Equal("provider.contract", exception.Diagnostic.Code);
    }

    [Fact]
    public void Estimate_counts_what_would_be_sent()
    {
        var estimate = Build(new ScriptedProvider()).Estimate(ScriptedProvider.Request("abc", new string('x', 101), "de"));

        Assert.Equal(new BilledAmount(BilledUnit.CodePoints, 5), estimate);
    }

    [Fact]
    public void TranslateAsync_any_texts_every_batch_fits_and_every_item_has_its_answer() =>
        Gen.Int[0, 130].Array[1, 60].Sample(
            static lengths =>
            {
                var engine = new ScriptedProvider { Capabilities = new() { MaxItems = 7, MaxUnitsPerItem = 120, MaxUnitsPerRequest = 200 } };
                var request = ScriptedProvider.Request([.. lengths.Select(static n => new string('x', n))]);

                var outcomes = Build(engine).TranslateAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();

                Assert.All(engine.Requests, static r => Assert.True(r.Items.Length <= 7 && r.Items.Sum(static i => i.Text.Length) <= 200));
                Assert.Equal(request.Items.Select(static i => i.Id), outcomes.Select(static o => o.Id));
                Assert.Equal(lengths.Select(static n => n <= 120), outcomes.Select(static o => o.Text is not null));
            },
            iter: 300);

    private static ITranslationProvider Build(ITranslationProvider engine) => new ProviderBuilder(engine).UseBatching().Build();

    private static string Astral(int count) => string.Concat(Enumerable.Repeat("𐌰", count));
}
