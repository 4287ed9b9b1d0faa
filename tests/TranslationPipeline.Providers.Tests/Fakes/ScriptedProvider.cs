namespace TranslationPipeline.Providers.Tests.Fakes;

/// <summary>A provider whose answers a test writes; it keeps what it was asked.</summary>
internal sealed class ScriptedProvider : ITranslationProvider
{
    private readonly Lock gate = new();

    public string Name { get; init; } = "scripted";

    public ProviderCapabilities Capabilities { get; init; } = new() { MaxItems = 10, MaxUnitsPerItem = 100, MaxUnitsPerRequest = 1_000, ReportsBilledUnits = true };

    public Func<TranslationRequest, int, CancellationToken, ValueTask<IReadOnlyList<TranslationOutcome>>> Answer { get; init; } =
        static (request, _, _) => ValueTask.FromResult(Echo(request));

    public Func<LanguageTag, LanguageTag, bool> Pairs { get; init; } = static (_, _) => true;

    public List<TranslationRequest> Requests { get; } = [];

    public static IReadOnlyList<TranslationOutcome> Echo(TranslationRequest request) => [.. request.Items.Select(Echo)];

    public static TranslationOutcome Echo(TranslationItem item) => new(item.Id)
    {
        Text = "= " + item.Text,
        Billed = new BilledAmount(BilledUnit.CodePoints, BilledUnit.CodePoints.Count(item.Text)),
    };

    public static TranslationOutcome Fail(TranslationItem item, ProviderErrorKind kind) =>
        new(item.Id) { Error = new TranslationError(kind, new Diagnostic("test", "it fails", "Nothing")) };

    public static ProviderException Failure(ProviderErrorKind kind, Func<TranslationError, TranslationError>? with = null)
    {
        var error = new TranslationError(kind, new Diagnostic("test", "it fails", "Nothing"));
        return new ProviderException(with?.Invoke(error) ?? error);
    }

    public static TranslationRequest Request(params string[] texts) => new(
        [.. texts.Select(static (text, i) => new TranslationItem($"id{i}", text))], LanguageTag.Parse("en"), LanguageTag.Parse("ru"));

    public static TranslationRequest RequestOf(int count) => Request([.. Enumerable.Range(0, count).Select(static i => $"text {i}")]);

    public bool Supports(LanguageTag source, LanguageTag target) => Pairs(source, target);

    public BilledAmount Estimate(TranslationRequest request) =>
        new(Capabilities.CountUnit, request.Items.Sum(item => Capabilities.CountUnit.Count(item.Text)));

    public async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        int number;
        lock (gate)
        {
            Requests.Add(request);
            number = Requests.Count;
        }

        return await Answer(request, number, cancellationToken);
    }
}
