using NodaTime;

namespace TranslationPipeline.Providers;

/// <summary>An amount that may be spent, in all or on each day, by one provider or by several that bill in the same unit. Safe for concurrent use.</summary>
public sealed class ProviderBudget
{
    private readonly Lock gate = new();
    private readonly TimeProvider? days;
    private LocalDate day;
    private long spent;
    private long reserved;

    /// <summary>Creates a budget of which <paramref name="alreadySpent"/> is gone, e.g. by the same job before it was interrupted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public ProviderBudget(BilledAmount total, long alreadySpent = 0)
        : this(total, alreadySpent, null)
    {
    }

    private ProviderBudget(BilledAmount total, long alreadySpent, TimeProvider? days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total.Amount, nameof(total));
        ArgumentOutOfRangeException.ThrowIfNegative(alreadySpent);
        Total = total;
        spent = alreadySpent;
        this.days = days;
        day = Today;
    }

    /// <summary>What may be spent.</summary>
    public BilledAmount Total { get; }

    /// <summary>What is spent, without requests that are under way.</summary>
    public long Spent
    {
        get
        {
            lock (gate)
            {
                Turn();
                return spent;
            }
        }
    }

    /// <summary>What neither is spent nor held for a request under way; never negative.</summary>
    public long Left
    {
        get
        {
            lock (gate)
            {
                return LeftUnlocked;
            }
        }
    }

    /// <summary>When all of it may be spent again: the next day (UTC) of a daily budget; otherwise null.</summary>
    public Instant? Renews => days is null ? null : Today.PlusDays(1).AtMidnight().InUtc().ToInstant();

    private LocalDate Today => days is null ? default : LocalDate.FromDateTime(days.GetUtcNow().UtcDateTime);

    private long LeftUnlocked
    {
        get
        {
            Turn();
            return Math.Max(0, Total.Amount - spent - reserved);
        }
    }

    /// <summary>A budget for each day (UTC): what was spent on one does not count on the next.</summary>
    /// <param name="total">What may be spent on a day.</param>
    /// <param name="spentToday">What of it is gone on the day of now.</param>
    /// <param name="timeProvider">Clock that says what day it is; null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static ProviderBudget Daily(BilledAmount total, long spentToday = 0, TimeProvider? timeProvider = null) => new(total, spentToday, timeProvider ?? TimeProvider.System);

    /// <summary>The refusal of a request that a budget does not reach for, wherever the budget is kept.</summary>
    /// <param name="provider">Name of the provider.</param>
    /// <param name="needed">What the request would cost.</param>
    /// <param name="left">What is left.</param>
    /// <param name="renews">When all of it may be spent again; null: not by itself.</param>
    public static ProviderException Reached(string provider, BilledAmount needed, long left, Instant? renews = null) =>
        new(new TranslationError(ProviderErrorKind.QuotaExhausted, Requests.Diagnostics.BudgetReached(provider, needed, left, renews)) { Until = renews });

    /// <summary>Holds <paramref name="amount"/> for a request; false when that is more than is left.</summary>
    internal bool TryReserve(long amount, out long left)
    {
        lock (gate)
        {
            left = LeftUnlocked;
            if (amount > left)
            {
                return false;
            }

            reserved += amount;
            return true;
        }
    }

    /// <summary>Ends a reservation: <paramref name="billed"/> of it was spent.</summary>
    internal void Settle(long amount, long billed)
    {
        lock (gate)
        {
            Turn();
            reserved -= amount;
            spent += billed;
        }
    }

    private void Turn()
    {
        if (Today is var today && today != day)
        {
            (day, spent) = (today, 0);
        }
    }
}
