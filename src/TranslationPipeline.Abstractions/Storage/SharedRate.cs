using NodaTime;

namespace TranslationPipeline;

/// <summary>How fast an account may be used by all workers together.</summary>
/// <param name="Name">Name of the account, e.g. of the provider.</param>
/// <param name="UnitsPerMinute">Units that no minute, wherever it begins, may hold more of; at least 1.</param>
/// <param name="BurstUnits">Units that may go out at once after a pause; at least 1, less than a minute's.</param>
/// <param name="MaxWait">A request that would have to wait longer is refused.</param>
public sealed record SharedRate(string Name, long UnitsPerMinute, long BurstUnits, Duration MaxWait)
{
    // Requests do not travel equally fast: half a second more than a minute must not hold more.
    private const double Seconds = 60.5;

    /// <summary>
    /// The time that <paramref name="units"/> take up. What goes out in any minute is at most the burst and what a minute has time for, and both together are
    /// <see cref="UnitsPerMinute"/>.
    /// </summary>
    public Duration TimeOf(long units) => Duration.FromSeconds(units * Seconds / (UnitsPerMinute - Math.Min(BurstUnits, UnitsPerMinute / 2.0)));

    /// <summary>The time that the burst takes up.</summary>
    public Duration TimeOfBurst => TimeOf((long)Math.Min(BurstUnits, UnitsPerMinute / 2.0));
}
