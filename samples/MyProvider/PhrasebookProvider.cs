using TranslationPipeline;

namespace MyProvider;

/// <summary>Translates whole texts that a phrasebook knows; the smallest provider that keeps every promise of the contract.</summary>
public sealed class PhrasebookProvider(LanguageTag from, LanguageTag to, IReadOnlyDictionary<string, string> phrases) : ITranslationProvider
{
    /// <summary>The constructor that the configuration calls: <c>from</c>, <c>to</c>, and <c>file</c> with a phrase, a tab and its translation on each line.</summary>
    public PhrasebookProvider(IReadOnlyDictionary<string, string> settings)
        : this(LanguageTag.Parse(settings["from"]), LanguageTag.Parse(settings["to"]), File.ReadLines(settings["file"]).Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1]))
    {
    }

    /// <inheritdoc/>
    public string Name => "phrasebook";

    /// <inheritdoc/>
    public ProviderCapabilities Capabilities { get; } = new()
    {
        MaxItems = 25,
        MaxUnitsPerItem = 2_000,
        MaxUnitsPerRequest = 10_000,
        CountUnit = BilledUnit.Characters,
        ReportsBilledUnits = true,
        IsDeterministic = true,
    };

    /// <inheritdoc/>
    public bool Supports(LanguageTag source, LanguageTag target) => source == from && target == to;

    /// <inheritdoc/>
    public BilledAmount Estimate(TranslationRequest request) => new(BilledUnit.Characters, request.Items.Sum(item => (long)item.Text.Length));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        Exception? refusal = !request.Options.IsEmpty ? new ConfigurationException(new("provider.option-unknown", "The phrasebook has no options", "Remove them"))
            : !Supports(request.From, request.To) ? Failure(ProviderErrorKind.UnsupportedPair, $"The phrasebook translates from {from} to {to} only", "Choose another provider")
            : request.Items.Length > Capabilities.MaxItems || Estimate(request).Amount > Capabilities.MaxUnitsPerRequest ? Failure(ProviderErrorKind.TooLarge, "The request is too large for the phrasebook", "Put UseBatching around it")
            : null;
        return refusal is null ? ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>([.. request.Items.Select(Translate)]) : throw refusal;
    }

    private TranslationOutcome Translate(TranslationItem item) => item.Text.Length > Capabilities.MaxUnitsPerItem
        ? new(item.Id) { Error = new(ProviderErrorKind.TooLarge, new("provider.item-too-large", "The text is too long for the phrasebook", "Split the segment")) }
        : new(item.Id) { Text = phrases.GetValueOrDefault(item.Text, item.Text), Billed = new(BilledUnit.Characters, item.Text.Length), Model = "phrasebook-1" };

    private static ProviderException Failure(ProviderErrorKind kind, string message, string nextStep) => new(kind, new("provider.phrasebook", message, nextStep));
}
