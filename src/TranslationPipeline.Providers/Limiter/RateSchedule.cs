namespace TranslationPipeline.Providers.Limiter;

/// <summary>
/// When requests may go out: evenly by a bucket, and never more in any minute than allowed. A caller takes its units at once and is told how long to
/// wait for them, so callers are served in order without a queue. Safe for concurrent use.
/// </summary>
internal sealed class RateSchedule(LimiterOptions options, TimeProvider timeProvider)
{
    private readonly TokenBucket bucket = new(options.UnitsPerMinute / 60.0, options.BurstUnits ?? Math.Max(1, options.UnitsPerMinute / 6), timeProvider);
    private readonly MinuteWindow window = new(options.UnitsPerMinute);
    private readonly long started = timeProvider.GetTimestamp();
    private readonly Lock gate = new();

    /// <summary>Takes <paramref name="units"/>, unless the wait for them would be longer than allowed.</summary>
    /// <param name="units">At least 0.</param>
    /// <param name="wait">How long to wait, or would have to be waited.</param>
    /// <param name="at">The planned time, for <see cref="Return"/>.</param>
    /// <returns>False when nothing was taken.</returns>
    public bool TryTake(long units, out TimeSpan wait, out TimeSpan at)
    {
        lock (gate)
        {
            var now = timeProvider.GetElapsedTime(started);
            if (!bucket.TryTake(units, options.MaxWait, out wait))
            {
                at = default;
                return false;
            }

            at = window.Find(units, now, now + wait);
            wait = at - now;
            if (wait > options.MaxWait)
            {
                bucket.Return(units);
                return false;
            }

            window.Add(at, units);
            return true;
        }
    }

    /// <summary>Gives back what was taken and not used.</summary>
    public void Return(long units, TimeSpan at)
    {
        lock (gate)
        {
            bucket.Return(units);
            window.Remove(at, units);
        }
    }
}
