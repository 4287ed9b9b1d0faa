namespace TranslationPipeline.Providers.Failover;

/// <summary>
/// Lets a provider rest that failed as a whole, so that not every request waits for it to fail again: half an hour when its account is at fault, half a
/// minute, doubled each time, when it is out of order. Safe for concurrent use.
/// </summary>
internal sealed class Rest(TimeProvider timeProvider)
{
    private static readonly TimeSpan OfAccount = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan FirstOfTrouble = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestOfTrouble = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private DateTimeOffset until;
    private TimeSpan next = FirstOfTrouble;

    public bool IsOver
    {
        get
        {
            lock (gate)
            {
                return timeProvider.GetUtcNow() >= until;
            }
        }
    }

    /// <summary>It answered: it is well, unless it failed in the middle.</summary>
    public void Judge(IReadOnlyList<TranslationOutcome> answers)
    {
        if (answers.Select(static a => a.Error).FirstOrDefault(static e => e?.Kind is ProviderErrorKind.Authentication or ProviderErrorKind.QuotaExhausted or ProviderErrorKind.Transient) is { } error)
        {
            Begin(new ProviderException(error.Kind, error.Diagnostic));
            return;
        }

        lock (gate)
        {
            (until, next) = (default, FirstOfTrouble);
        }
    }

    /// <summary>It failed as a whole; failures of a request's own leave it as it is.</summary>
    public void Begin(ProviderException failure)
    {
        lock (gate)
        {
            switch (failure.Kind)
            {
                case ProviderErrorKind.Authentication or ProviderErrorKind.QuotaExhausted:
                    until = timeProvider.GetUtcNow() + OfAccount;
                    break;
                case ProviderErrorKind.Transient or ProviderErrorKind.RateLimited:
                    var asked = failure.RetryAfter?.ToTimeSpan() ?? TimeSpan.Zero;
                    until = timeProvider.GetUtcNow() + (asked > next ? asked : next);
                    next = next * 2 < LongestOfTrouble ? next * 2 : LongestOfTrouble;
                    break;
            }
        }
    }
}
