using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TranslationPipeline.Providers.Trace;

/// <summary>All telemetry names of this project. Nothing here carries text, ids or keys.</summary>
internal static class ProviderTelemetry
{
    public const string SourceName = "TranslationPipeline";

    public const string SpanName = "provider.translate";

    public const string ProviderTag = "translation.provider";

    public const string FromTag = "translation.source_language";

    public const string ToTag = "translation.target_language";

    public const string ItemCountTag = "translation.items";

    public const string FailedCountTag = "translation.items_failed";

    public const string UnitTag = "translation.billed_unit";

    public const string ErrorTypeTag = "error.type";

    public static ActivitySource Source { get; } = new(SourceName);

    public static Meter Meter { get; } = new(SourceName);

    public static Histogram<double> Duration { get; } = Meter.CreateHistogram<double>(
        "translation.provider.duration", "s", "Time of one request to a provider, retries and splitting included.");

    public static Counter<long> Items { get; } = Meter.CreateCounter<long>(
        "translation.provider.items", "{item}", "Items answered; error.type tells those that failed.");

    public static Counter<long> Billed { get; } = Meter.CreateCounter<long>(
        "translation.provider.billed", "{unit}", "Units billed; the unit is a tag.");

    /// <summary>A failure as the value of <see cref="ErrorTypeTag"/>, e.g. <c>rate_limited</c>.</summary>
    public static string ErrorType(ProviderErrorKind kind) => kind switch
    {
        ProviderErrorKind.Authentication => "authentication",
        ProviderErrorKind.QuotaExhausted => "quota_exhausted",
        ProviderErrorKind.RateLimited => "rate_limited",
        ProviderErrorKind.TooLarge => "too_large",
        ProviderErrorKind.UnsupportedPair => "unsupported_pair",
        ProviderErrorKind.InvalidItem => "invalid_item",
        ProviderErrorKind.PoisonedItem => "poisoned_item",
        ProviderErrorKind.Transient => "transient",
        _ => "fatal",
    };

    /// <summary>As <see cref="ErrorType(ProviderErrorKind)"/>; the type's name for everything that is not the provider's.</summary>
    public static string ErrorType(Exception exception) => exception switch
    {
        ProviderException failure => ErrorType(failure.Kind),
        OperationCanceledException => "cancelled",
        _ => exception.GetType().Name,
    };
}
