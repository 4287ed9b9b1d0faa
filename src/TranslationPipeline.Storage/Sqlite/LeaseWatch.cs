using NodaTime;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>
/// Tells claims of dead owners from those of living ones without the clock of the machine, which may jump: a claim is over when this process has watched it for
/// a whole lease and nobody renewed it. The caller holds the transaction.
/// </summary>
internal sealed class LeaseWatch(TimeProvider time)
{
    private readonly Dictionary<string, (Instant Until, long Since)> watched = new(StringComparer.Ordinal);

    /// <summary>True when the claim was not renewed for a whole lease while it was watched; the watch begins with the first question.</summary>
    public bool IsOver(string identity, Instant until, Duration lease)
    {
        if (watched.TryGetValue(identity, out var before) && before.Until == until)
        {
            return time.GetElapsedTime(before.Since) > lease.ToTimeSpan();
        }

        watched[identity] = (until, time.GetTimestamp());
        return false;
    }

    /// <summary>The claim is no matter any more.</summary>
    public void Forget(string identity) => watched.Remove(identity);
}
