using CsCheck;
using TranslationPipeline.Providers.Tests.Fakes;

namespace TranslationPipeline.Providers.Tests.PoisonIsolation;

public sealed class PoisonIsolationProviderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TranslateAsync_one_bad_item_in_a_thousand_costs_at_most_22_further_requests()
    {
        foreach (var bad in Enumerable.Range(0, 1_000).Where(static i => i % 37 == 0 || i == 999))
        {
            var engine = Poisoned(ProviderErrorKind.PoisonedItem, bad);

            var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(1_000), Token);

            Assert.InRange(engine.Requests.Count - 1, 1, 22);
            Assert.Equal(999, outcomes.Count(static o => o.Text is not null));
            Assert.Equal(ProviderErrorKind.PoisonedItem, outcomes[bad].Error?.Kind);
        }
    }

    [Fact]
    public void TranslateAsync_any_few_bad_items_are_found_and_all_others_translated() =>
        Gen.Select(Gen.Int[2, 200], Gen.Int[0, 199].Array[1, 5]).Sample(
            static (count, bad) =>
            {
                bad = [.. bad.Select(i => i % count).Distinct()];
                if (bad.Length == count)
                {
                    return; // nothing to save
                }

                var engine = Poisoned(ProviderErrorKind.PoisonedItem, bad);

                var outcomes = Build(engine).TranslateAsync(ScriptedProvider.RequestOf(count), CancellationToken.None).AsTask().GetAwaiter().GetResult();

                Assert.Equal(bad.Order(), outcomes.Index().Where(static o => o.Item.Text is null).Select(static o => o.Index));
                Assert.Equal(Enumerable.Range(0, count).Select(static i => $"id{i}"), outcomes.Select(static o => o.Id));
                Assert.True(engine.Requests.Count - 1 <= bad.Length * ((2 * Math.Ceiling(Math.Log2(count))) + 2));
            },
            iter: 500);

    [Fact]
    public async Task TranslateAsync_unspecific_failure_of_one_item_is_called_poisoned()
    {
        var outcomes = await Build(Poisoned(ProviderErrorKind.Fatal, 3)).TranslateAsync(ScriptedProvider.RequestOf(8), Token);

        Assert.Equal(ProviderErrorKind.PoisonedItem, outcomes[3].Error?.Kind);
        Assert.Equal("provider.poisoned-item", outcomes[3].Error?.Diagnostic.Code);
    }

    [Theory]
    [InlineData(ProviderErrorKind.Authentication)]
    [InlineData(ProviderErrorKind.QuotaExhausted)]
    [InlineData(ProviderErrorKind.RateLimited)]
    [InlineData(ProviderErrorKind.Transient)]
    [InlineData(ProviderErrorKind.UnsupportedPair)]
    public async Task TranslateAsync_failure_no_item_can_cause_is_not_searched(ProviderErrorKind kind)
    {
        var engine = Poisoned(kind, 0);

        await Assert.ThrowsAsync<ProviderException>(async () => await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(50), Token));

        Assert.Single(engine.Requests);
    }

    [Fact]
    public async Task TranslateAsync_transient_is_searched_when_asked_for()
    {
        var engine = Poisoned(ProviderErrorKind.Transient, 7);
        var provider = new ProviderBuilder(engine).UsePoisonIsolation(new PoisonIsolationOptions { Kinds = [ProviderErrorKind.Transient] }).Build();

        var outcomes = await provider.TranslateAsync(ScriptedProvider.RequestOf(20), Token);

        Assert.Equal(ProviderErrorKind.PoisonedItem, outcomes[7].Error?.Kind);
        Assert.Equal(19, outcomes.Count(static o => o.Text is not null));
    }

    [Fact]
    public async Task TranslateAsync_engine_that_always_fails_is_given_up_soon_with_its_own_failure()
    {
        var engine = new ScriptedProvider { Answer = static (_, _, _) => throw ScriptedProvider.Failure(ProviderErrorKind.Fatal) };

        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(1_000), Token));

        Assert.Equal("test", exception.Diagnostic.Code);
        Assert.InRange(engine.Requests.Count, 2, 13);
    }

    [Fact]
    public async Task TranslateAsync_too_many_bad_items_stops_the_search_and_keeps_what_was_answered()
    {
        var engine = Poisoned(ProviderErrorKind.PoisonedItem, [.. Enumerable.Range(100, 100)]);

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(200), Token);

        Assert.Equal(100, outcomes.Count(static o => o.Text is not null));
        Assert.Equal(100, outcomes.Count(static o => o.Error?.Kind == ProviderErrorKind.PoisonedItem));
        Assert.InRange(engine.Requests.Count, 2, 40);
    }

    [Fact]
    public async Task TranslateAsync_key_revoked_during_the_search_stops_it()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, number, _) => number switch
            {
                1 => throw ScriptedProvider.Failure(ProviderErrorKind.PoisonedItem),
                2 => ValueTask.FromResult(ScriptedProvider.Echo(request)),
                _ => throw ScriptedProvider.Failure(ProviderErrorKind.Authentication),
            },
        };

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(8), Token);

        Assert.Equal(3, engine.Requests.Count);
        Assert.All(outcomes.Skip(4), static o => Assert.Equal(ProviderErrorKind.Authentication, o.Error?.Kind));
    }

    [Fact]
    public async Task TranslateAsync_parts_never_share_an_idempotency_key()
    {
        var engine = Poisoned(ProviderErrorKind.PoisonedItem, 5);

        await Build(engine).TranslateAsync(ScriptedProvider.RequestOf(16) with { IdempotencyKey = "k" }, Token);

        Assert.Distinct(engine.Requests.Select(static r => r.IdempotencyKey));
    }

    private static ITranslationProvider Build(ITranslationProvider engine) => new ProviderBuilder(engine).UsePoisonIsolation().Build();

    private static ScriptedProvider Poisoned(ProviderErrorKind kind, params int[] bad)
    {
        var ids = bad.Select(static i => $"id{i}").ToHashSet(StringComparer.Ordinal);
        return new ScriptedProvider
        {
            Capabilities = new() { MaxItems = 1_000, MaxUnitsPerItem = 100, MaxUnitsPerRequest = 100_000 },
            Answer = (request, _, _) => request.Items.Any(item => ids.Contains(item.Id))
                ? throw ScriptedProvider.Failure(kind)
                : ValueTask.FromResult(ScriptedProvider.Echo(request)),
        };
    }
}
