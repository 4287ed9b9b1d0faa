using NodaTime;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Limiter;

/// <summary>Waits before each request until its units are free.</summary>
internal sealed class LimiterProvider(ITranslationProvider inner, LimiterOptions options, TimeProvider timeProvider) : DelegatingProvider(inner)
{
    private readonly RateSchedule schedule = new(options, timeProvider);

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var units = Inner.Estimate(request).Amount;
        if (!schedule.TryTake(units, out var wait, out var at))
        {
            throw new ProviderException(new TranslationError(ProviderErrorKind.RateLimited, Diagnostics.WaitTooLong(Name, wait, options.MaxWait)) { RetryAfter = Duration.FromTimeSpan(wait) });
        }

        if (wait > TimeSpan.Zero)
        {
            try
            {
                await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                schedule.Return(units, at); // nothing was sent
                throw;
            }
        }

        return await Inner.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
