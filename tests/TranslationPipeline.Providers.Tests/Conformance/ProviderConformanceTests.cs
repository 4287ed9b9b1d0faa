using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Conformance;

public sealed class ProviderConformanceTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var chain in Chains.All.Keys)
        {
            foreach (var promise in ProviderConformance.Cases)
            {
                rows.Add(chain, promise.Name);
            }
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task Run_our_provider_keeps_the_promise(string chain, string promise)
    {
        var verdict = await ProviderConformance.RunAsync(promise, Chains.All[chain], TestContext.Current.CancellationToken);

        Assert.SkipWhen(verdict.NotApplicable is not null, verdict.NotApplicable ?? "");
    }

    [Fact]
    public void Cases_are_many_with_unique_names_and_a_sentence_each()
    {
        Assert.True(ProviderConformance.Cases.Count >= 30);
        Assert.Distinct(ProviderConformance.Cases.Select(static c => c.Checks));
        Assert.All(ProviderConformance.Cases, static c => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", c.Name));
    }

    [Fact]
    public async Task Run_unknown_case_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(static () =>
            ProviderConformance.RunAsync("no-such-case", Chains.All["demo"], TestContext.Current.CancellationToken));
}
