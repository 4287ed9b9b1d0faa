using System.Globalization;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Demo;

/// <summary>
/// Offline, deterministic, and no translator: gives back the source text behind a mark with the target language (<c>[ru] …</c>),
/// with the required terms and names in their target form. For first steps, demonstrations and tests.
/// </summary>
/// <remarks>Any pair with a known target language. No options. Bills code points of the source, as paid engines do, at no price.</remarks>
public sealed class DemoProvider : ITranslationProvider
{
    /// <summary>Name in configuration and provenance.</summary>
    public const string ProviderName = "demo";

    /// <summary>What <see cref="TranslationOutcome.Model"/> says of each answer.</summary>
    public const string ModelName = "demo-1 (not a translator)";

    /// <inheritdoc/>
    public string Name => ProviderName;

    /// <inheritdoc/>
    public ProviderCapabilities Capabilities { get; } = new()
    {
        MaxItems = 50,
        MaxUnitsPerItem = 5_000,
        MaxUnitsPerRequest = 50_000,
        CountUnit = BilledUnit.CodePoints,
        AppliesTerms = true,
        ReportsBilledUnits = true,
        IsDeterministic = true,
    };

    /// <inheritdoc/>
    public bool Supports(LanguageTag source, LanguageTag target) => !target.IsUndetermined;

    /// <inheritdoc/>
    public BilledAmount Estimate(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new BilledAmount(BilledUnit.CodePoints, request.Items.Sum(static item => BilledUnit.CodePoints.Count(item.Text)));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        RequestGuard.Check(this, request);

        var outcomes = new TranslationOutcome[request.Items.Length];
        for (var i = 0; i < outcomes.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcomes[i] = Translate(request.Items[i], request.To);
        }

        return ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(outcomes);
    }

    private TranslationOutcome Translate(TranslationItem item, LanguageTag to)
    {
        var length = BilledUnit.CodePoints.Count(item.Text);
        if (length > Capabilities.MaxUnitsPerItem)
        {
            return item.Failed(Errors.ItemTooLarge(Name, length, Capabilities.MaxUnitsPerItem, BilledUnit.CodePoints));
        }

        var text = string.IsNullOrWhiteSpace(item.Text)
            ? item.Text
            : string.Create(CultureInfo.InvariantCulture, $"[{to}] {TermReplacer.Replace(item)}");
        return new TranslationOutcome(item.Id)
        {
            Text = text,
            Billed = new BilledAmount(BilledUnit.CodePoints, length),
            Model = ModelName,
        };
    }
}
