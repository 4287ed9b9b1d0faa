using Moq;
using TranslationPipeline.Providers.Demo;
using TranslationPipeline.Providers.Tests.Fakes;

namespace TranslationPipeline.Providers.Tests;

public sealed class ProviderBuilderTests
{
    [Fact]
    public void Build_first_added_is_outermost()
    {
        var order = new List<string>();

        new ProviderBuilder(new DemoProvider()).Use(Note("outer")).Use(Note("inner")).Build();

        Assert.Equal(["inner", "outer"], order); // wrapped from the inside out

        Func<ITranslationProvider, ITranslationProvider> Note(string name) => inner =>
        {
            order.Add(name);
            return inner;
        };
    }

    [Fact]
    public void Build_without_decorators_is_the_provider_itself()
    {
        var provider = new DemoProvider();

        Assert.Same(provider, new ProviderBuilder(provider).Build());
    }

    [Fact]
    public void Build_decorator_that_gives_nothing_is_an_error() =>
        Assert.Throws<InvalidOperationException>(static () => new ProviderBuilder(new DemoProvider()).Use(static _ => null!).Build());

    [Fact]
    public async Task DelegatingProvider_passes_every_member_on()
    {
        var request = ScriptedProvider.RequestOf(1);
        var answer = ScriptedProvider.Echo(request);
        var engine = new Mock<ITranslationProvider>(MockBehavior.Strict);
        engine.SetupGet(static p => p.Name).Returns("x");
        engine.SetupGet(static p => p.Capabilities).Returns(new ProviderCapabilities { MaxItems = 3 });
        engine.Setup(p => p.Supports(request.From, request.To)).Returns(true);
        engine.Setup(p => p.Estimate(request)).Returns(new BilledAmount(BilledUnit.Bytes, 4));
        engine.Setup(p => p.TranslateAsync(request, TestContext.Current.CancellationToken)).Returns(() => ValueTask.FromResult(answer));

        ITranslationProvider provider = new Plain(engine.Object);

        Assert.Equal("x", provider.Name);
        Assert.Equal(3, provider.Capabilities.MaxItems);
        Assert.True(provider.Supports(request.From, request.To));
        Assert.Equal(4, provider.Estimate(request).Amount);
        Assert.Same(answer, await provider.TranslateAsync(request, TestContext.Current.CancellationToken));
        engine.VerifyAll();
    }

    [Fact]
    public async Task UseStandard_poisoned_item_oversized_item_and_damaged_placeholder_spoil_nothing_else()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, _, _) => request.Items.Any(static i => i.Text == "poison")
                ? throw ScriptedProvider.Failure(ProviderErrorKind.Fatal)
                : ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(
                    [.. request.Items.Select(static i => ScriptedProvider.Echo(i) with { Text = i.Text.Replace("{name}", "{nombre}", StringComparison.Ordinal) })]),
        };
        string[] texts = [.. Enumerable.Range(0, 12).Select(static i => $"text {i}"), "poison", "Hello {name}", new string('x', 200), "last"];

        var outcomes = await new ProviderBuilder(engine).UseStandard().Build()
            .TranslateAsync(ScriptedProvider.Request(texts), TestContext.Current.CancellationToken);

        Assert.Equal(texts.Select(static t => t == "poison" || t.Length == 200 ? null : t), outcomes.Select(static o => o.Text));
        Assert.Equal(ProviderErrorKind.PoisonedItem, outcomes[12].Error?.Kind);
        Assert.Equal(ProviderErrorKind.TooLarge, outcomes[14].Error?.Kind);
    }

    private sealed class Plain(ITranslationProvider inner) : DelegatingProvider(inner);
}
