using System.Collections.Concurrent;

namespace TranslationPipeline.Hosting.Tests.Engine;

/// <summary>Writes down what it was asked for; bills one unit an item.</summary>
internal sealed class CountingProvider : ITranslationProvider
{
    public ConcurrentBag<string> Asked { get; } = [];

    public string Name => "counting";

    public ProviderCapabilities Capabilities { get; } = new() { CountUnit = BilledUnit.CodePoints, ReportsBilledUnits = true };

    public bool Supports(LanguageTag source, LanguageTag target) => true;

    public BilledAmount Estimate(TranslationRequest request) => new(BilledUnit.CodePoints, request.Items.Length);

    public async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var item in request.Items)
        {
            Asked.Add(item.Id);
        }

        return [.. request.Items.Select(static i => new TranslationOutcome(i.Id) { Text = $"[{i.Text}]", Billed = new BilledAmount(BilledUnit.CodePoints, 1) })];
    }
}
