namespace TranslationPipeline.ProvidersEvaluation;

/// <summary>Answers at once, or after a while, with what it was given.</summary>
internal sealed class InstantEngine(TimeSpan delay = default) : ITranslationProvider
{
    public string Name => "instant";

    public ProviderCapabilities Capabilities { get; } = new() { MaxItems = 50, MaxUnitsPerItem = 5_000, MaxUnitsPerRequest = 50_000, ReportsBilledUnits = true };

    public bool Supports(LanguageTag source, LanguageTag target) => true;

    public BilledAmount Estimate(TranslationRequest request) => new(BilledUnit.CodePoints, request.Items.Sum(static i => (long)i.Text.Length));

    public async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, cancellationToken);
        }

        var outcomes = new TranslationOutcome[request.Items.Length];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = new TranslationOutcome(request.Items[i].Id) { Text = request.Items[i].Text, Billed = new BilledAmount(BilledUnit.CodePoints, request.Items[i].Text.Length) };
        }

        return outcomes;
    }
}
