using System.Globalization;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Retry;

/// <summary>Asks again for what failed for a reason that passes.</summary>
internal sealed class RetryProvider(ITranslationProvider inner, RetryOptions options, TimeProvider timeProvider) : DelegatingProvider(inner)
{
    private readonly RetryDelays delays = new(options);

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = timeProvider.GetTimestamp();
        var work = new RetryWork(request.IdempotencyKey is null ? request with { IdempotencyKey = Guid.NewGuid().ToString() } : request);
        for (var attempt = 1; ; attempt++)
        {
            ProviderException? failure = null;
            try
            {
                work.Take(await Inner.AskAsync(work.Next, cancellationToken).ConfigureAwait(false), attempt.ToString(CultureInfo.InvariantCulture));
            }
            catch (ProviderException exception) when (work.HasAnswers || IsWorthAnotherTry(exception.Kind))
            {
                failure = exception;
            }

            if (failure is null && work.IsDone)
            {
                return work.Finish(null);
            }

            var delay = delays.After(attempt, failure?.Error.RetryAfter?.ToTimeSpan());
            if (attempt == options.MaxAttempts
                || (failure is not null && !IsWorthAnotherTry(failure.Kind))
                || timeProvider.GetElapsedTime(started) + delay > options.MaxTotalTime)
            {
                return work.Finish(failure);
            }

            await Task.Delay(delay, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    internal static bool IsWorthAnotherTry(ProviderErrorKind kind) => kind is ProviderErrorKind.RateLimited or ProviderErrorKind.Transient;
}
