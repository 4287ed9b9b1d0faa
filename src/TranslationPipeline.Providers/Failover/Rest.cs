using NodaTime;

namespace TranslationPipeline.Providers.Failover;

/// <summary>
/// Lets a provider rest that failed as a whole, so that not every request waits for it to fail again: when its account is at fault, until the instant it
/// named or for half an hour; half a minute, doubled each time, when it is out of order. Safe for concurrent use.
/// </summary>
internal sealed class Rest(TimeProvider timeProvider)
{
    private static readonly Duration OfAccount = Duration.FromMinutes(30);
    private static readonly Duration FirstOfTrouble = Duration.FromSeconds(30);
    private static readonly Duration LongestOfTrouble = Duration.FromMinutes(10);

    private readonly Lock gate = new();
    private Instant until = Instant.MinValue;
    private Duration next = FirstOfTrouble;

    private Instant Now => Instant.FromDateTimeOffset(timeProvider.GetUtcNow());

    public bool IsOver
    {
        get
        {
            lock (gate)
            {
                return Now >= until;
            }
        }
    }

    /// <summary>It answered: it is well, unless it failed in the middle.</summary>
    public void Judge(IReadOnlyList<TranslationOutcome> answers)
    {
        if (answers.Select(static a => a.Error).FirstOrDefault(static e => e?.Kind is ProviderErrorKind.Authentication or ProviderErrorKind.QuotaExhausted or ProviderErrorKind.Transient) is { } error)
        {
            Begin(error);
            return;
        }

        lock (gate)
        {
            (until, next) = (Instant.MinValue, FirstOfTrouble);
        }
    }

    /// <summary>It failed as a whole; failures of a request's own leave it as it is.</summary>
    public void Begin(TranslationError failure)
    {
        lock (gate)
        {
            switch (failure.Kind)
            {
                case ProviderErrorKind.Authentication or ProviderErrorKind.QuotaExhausted:
                    until = failure.Until ?? Now + OfAccount;
                    break;
                case ProviderErrorKind.Transient or ProviderErrorKind.RateLimited:
                    until = Now + Duration.Max(failure.RetryAfter ?? Duration.Zero, next);
                    next = Duration.Min(next * 2, LongestOfTrouble);
                    break;
            }
        }
    }
}
