namespace TranslationPipeline.Testing;

/// <summary>
/// What an account may send: so many units in any minute (a sliding window, the strictest reading of "to be spent evenly") and so many in all.
/// Safe for concurrent use.
/// </summary>
/// <param name="unitsPerMinute">Units in any 60 seconds.</param>
/// <param name="time">Clock of the service.</param>
/// <param name="total">Units in all; null for no end.</param>
public sealed class SimulatedQuota(long unitsPerMinute, TimeProvider time, long? total = null)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Queue<(long At, long Units)> sent = new();
    private long inWindow;
    private long used;

    /// <summary>How long until the account has units again, once the total is used up; null when the service does not tell.</summary>
    public TimeSpan? RenewsIn { get; init; }

    /// <summary>Takes units.</summary>
    /// <returns>Null when they were taken; otherwise how long to wait, infinite when the total is used up.</returns>
    internal TimeSpan? Take(long units)
    {
        lock (gate)
        {
            while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) >= Window)
            {
                inWindow -= sent.Dequeue().Units;
            }

            if (used + units > total)
            {
                return Timeout.InfiniteTimeSpan;
            }

            if (inWindow + units > unitsPerMinute)
            {
                return sent.TryPeek(out var first) ? Window - time.GetElapsedTime(first.At) : Window;
            }

            sent.Enqueue((time.GetTimestamp(), units));
            inWindow += units;
            used += units;
            return null;
        }
    }
}
