using NodaTime;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Limiter;

/// <summary>Waits before each request until its units are free.</summary>
internal sealed class LimiterProvider(ITranslationProvider inner, LimiterOptions options, TimeProvider timeProvider) : DelegatingProvider(inner)
{
    private readonly TokenBucket bucket = new(
        options.UnitsPerMinute / 60.0, options.BurstUnits ?? Math.Max(1, options.UnitsPerMinute / 6), timeProvider);

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var units = Inner.Estimate(request).Amount;
        if (!bucket.TryTake(units, options.MaxWait, out var wait))
        {
            throw new ProviderException(ProviderErrorKind.RateLimited, Diagnostics.WaitTooLong(Name, wait, options.MaxWait))
            {
                RetryAfter = Duration.FromTimeSpan(wait),
            };
        }

        if (wait > TimeSpan.Zero)
        {
            try
            {
                await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                bucket.Return(units); // nothing was sent
                throw;
            }
        }

        return await Inner.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
