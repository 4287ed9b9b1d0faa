namespace TranslationPipeline.Providers.Batching;

/// <summary>
/// Limits that a service named when it refused a request: narrower than those its provider states, e.g. of a server whose owner lowered them. They hold as
/// long as the provider lives. Safe for concurrent use.
/// </summary>
internal sealed class ToldLimits
{
    private readonly long[] most = [int.MaxValue, int.MaxValue, int.MaxValue]; // by SizeLimitKind

    /// <summary>Takes note of a limit.</summary>
    public void Learn(SizeLimit limit) => Interlocked.Exchange(ref most[(int)limit.Of], Math.Clamp(limit.Amount, 1, Most(limit.Of)));

    /// <summary>What the provider states, as far as its service did not say less.</summary>
    public ProviderCapabilities Narrow(ProviderCapabilities stated) => stated with
    {
        MaxItems = (int)Math.Min(stated.MaxItems, Most(SizeLimitKind.Items)),
        MaxUnitsPerItem = (int)Math.Min(stated.MaxUnitsPerItem, Most(SizeLimitKind.UnitsPerItem)),
        MaxUnitsPerRequest = (int)Math.Min(stated.MaxUnitsPerRequest, Most(SizeLimitKind.UnitsPerRequest)),
    };

    /// <summary>True when the failure names a limit and <paramref name="request"/> is over it: smaller requests, not other items, are what helps.</summary>
    public static bool IsOver(ITranslationProvider provider, TranslationRequest request, TranslationError error) => error is { Kind: ProviderErrorKind.TooLarge, Limit: { } limit } && limit.Of switch
    {
        SizeLimitKind.Items => request.Items.Length > limit.Amount,
        SizeLimitKind.UnitsPerItem => Lengths(provider, request).Any(length => length > limit.Amount),
        _ => Lengths(provider, request).Sum() > limit.Amount,
    };

    private static IEnumerable<long> Lengths(ITranslationProvider provider, TranslationRequest request) =>
        Enumerable.Range(0, request.Items.Length).Select(i => BatchPlan.Length(provider, request, i));

    private long Most(SizeLimitKind of) => Interlocked.Read(ref most[(int)of]);
}
