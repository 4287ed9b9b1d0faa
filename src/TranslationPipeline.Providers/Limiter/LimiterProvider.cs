using NodaTime;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Limiter;

/// <summary>Waits before each request until its units are free.</summary>
internal sealed class LimiterProvider(ITranslationProvider inner, LimiterOptions options, TimeProvider timeProvider) : DelegatingProvider(inner)
{
    private readonly RateSchedule schedule = new(options, timeProvider);
    private readonly SharedRate shared = new(inner.Name, options.UnitsPerMinute, options.BurstUnits ?? Math.Max(1, options.UnitsPerMinute / 60), Duration.FromTimeSpan(options.MaxWait));

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var units = Inner.Estimate(request).Amount;
        if (options.Shared is { } rates)
        {
            var turn = await rates.TakeTurnAsync(shared, units, cancellationToken).ConfigureAwait(false);
            if (!turn.IsTaken)
            {
                throw TooLong(turn.Wait.ToTimeSpan());
            }

            await Task.Delay(turn.Wait.ToTimeSpan(), timeProvider, cancellationToken).ConfigureAwait(false);
            return await Inner.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (!schedule.TryTake(units, out var wait, out var at))
        {
            throw TooLong(wait);
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

    private ProviderException TooLong(TimeSpan wait) =>
        new(new TranslationError(ProviderErrorKind.RateLimited, Diagnostics.WaitTooLong(Name, wait, options.MaxWait)) { RetryAfter = Duration.FromTimeSpan(wait) });
}
