namespace TranslationPipeline.Providers.Limiter;

/// <summary>
/// A bucket that fills evenly and may go below zero: a caller takes its units at once and is told how long to wait for them, so callers are
/// served in order without a queue. Safe for concurrent use.
/// </summary>
internal sealed class TokenBucket
{
    private readonly double unitsPerSecond;
    private readonly double capacity;
    private readonly TimeProvider timeProvider;
    private readonly Lock gate = new();
    private double level;
    private long filledAt;

    public TokenBucket(double unitsPerSecond, double capacity, TimeProvider timeProvider)
    {
        this.unitsPerSecond = unitsPerSecond;
        this.capacity = capacity;
        this.timeProvider = timeProvider;
        level = capacity;
        filledAt = timeProvider.GetTimestamp();
    }

    /// <summary>Takes <paramref name="units"/>, unless the wait for them would be longer than <paramref name="maxWait"/>.</summary>
    /// <param name="units">At least 0.</param>
    /// <param name="maxWait">Longest wait that is accepted.</param>
    /// <param name="wait">How long to wait, or would have to be waited.</param>
    /// <returns>False when nothing was taken.</returns>
    public bool TryTake(long units, TimeSpan maxWait, out TimeSpan wait)
    {
        lock (gate)
        {
            Fill();
            var missing = Math.Min(units, capacity) - level;
            wait = missing <= 0 ? TimeSpan.Zero : Seconds(missing / unitsPerSecond);
            if (wait > maxWait)
            {
                return false;
            }

            level -= units;
            return true;
        }
    }

    /// <summary>Gives back what was taken and not used.</summary>
    public void Return(long units)
    {
        lock (gate)
        {
            Fill();
            level = Math.Min(capacity, level + units);
        }
    }

    private static TimeSpan Seconds(double seconds) =>
        seconds >= TimeSpan.MaxValue.TotalSeconds ? TimeSpan.MaxValue : TimeSpan.FromTicks((long)Math.Ceiling(seconds * TimeSpan.TicksPerSecond));

    private void Fill()
    {
        var now = timeProvider.GetTimestamp();
        level = Math.Min(capacity, level + (timeProvider.GetElapsedTime(filledAt, now).TotalSeconds * unitsPerSecond));
        filledAt = now;
    }
}
