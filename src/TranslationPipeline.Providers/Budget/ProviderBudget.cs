namespace TranslationPipeline.Providers;

/// <summary>An amount that may be spent in all, by one provider or by several that bill in the same unit. Safe for concurrent use.</summary>
public sealed class ProviderBudget
{
    private readonly Lock gate = new();
    private long spent;
    private long reserved;

    /// <summary>Creates a budget of which <paramref name="alreadySpent"/> is gone, e.g. by the same job before it was interrupted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public ProviderBudget(BilledAmount total, long alreadySpent = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total.Amount, nameof(total));
        ArgumentOutOfRangeException.ThrowIfNegative(alreadySpent);
        Total = total;
        spent = alreadySpent;
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

    private long LeftUnlocked => Math.Max(0, Total.Amount - spent - reserved);

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
            reserved -= amount;
            spent += billed;
        }
    }
}
