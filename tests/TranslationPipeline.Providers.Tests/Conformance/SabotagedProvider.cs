using TranslationPipeline.Providers.Demo;

namespace TranslationPipeline.Providers.Tests.Conformance;

/// <summary>The demo provider with one thing broken.</summary>
internal sealed class SabotagedProvider() : DelegatingProvider(new DemoProvider())
{
    private int calls;

    public Func<string, string> Named { get; init; } = static name => name;

    public Func<ProviderCapabilities, int, ProviderCapabilities> Able { get; init; } = static (capabilities, _) => capabilities;

    public Func<LanguageTag, LanguageTag, bool>? Pairs { get; init; }

    public Func<TranslationRequest, BilledAmount, int, BilledAmount> Price { get; init; } = static (_, amount, _) => amount;

    /// <summary>Looks at a request before it is answered; may throw.</summary>
    public Action<TranslationRequest, CancellationToken> Before { get; init; } = static (_, _) => { };

    /// <summary>What is passed on to the demo; null passes on everything as it is.</summary>
    public Func<TranslationRequest, TranslationRequest>? Rewrite { get; init; }

    public Func<TranslationRequest, CancellationToken, Task> Wait { get; init; } = static (_, _) => Task.CompletedTask;

    public Func<Exception, Exception> Failure { get; init; } = static exception => exception;

    public Func<IReadOnlyList<TranslationOutcome>, TranslationRequest, IReadOnlyList<TranslationOutcome>> After { get; init; } = static (outcomes, _) => outcomes;

    /// <summary>Changes each text of an answer.</summary>
    public Func<string, TranslationItem, string> Text { get; init; } = static (text, _) => text;

    public bool IgnoresToken { get; init; }

    public override string Name => Named(Inner.Name);

    public override ProviderCapabilities Capabilities => Able(Inner.Capabilities, calls);

    public override bool Supports(LanguageTag source, LanguageTag target) => Pairs?.Invoke(source, target) ?? Inner.Supports(source, target);

    public override BilledAmount Estimate(TranslationRequest request) => Price(request, Inner.Estimate(request), calls);

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        Before(request, cancellationToken);
        await Wait(request, cancellationToken);
        try
        {
            var outcomes = await Inner.TranslateAsync(Rewrite?.Invoke(request) ?? request, IgnoresToken ? CancellationToken.None : cancellationToken);
            return After([.. outcomes.Select((o, i) => o.Text is null || i >= request.Items.Length ? o : o with { Text = Text(o.Text, request.Items[i]) })], request);
        }
        catch (Exception exception)
        {
            throw Failure(exception);
        }
    }
}
