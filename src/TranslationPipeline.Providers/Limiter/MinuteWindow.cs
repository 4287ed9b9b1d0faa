namespace TranslationPipeline.Providers.Limiter;

/// <summary>
/// Plans requests so that no minute, wherever it begins, holds more than so many units. Half a second more than a minute is looked at, since
/// requests do not travel equally fast. Not safe for concurrent use.
/// </summary>
internal sealed class MinuteWindow(long units)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60.5);

    private readonly LinkedList<(TimeSpan At, long Units)> planned = [];

    /// <summary>When a request may go out.</summary>
    /// <param name="wanted">Its units; more than a minute's go out alone.</param>
    /// <param name="now">The time.</param>
    /// <param name="earliest">Not before.</param>
    public TimeSpan Find(long wanted, TimeSpan now, TimeSpan earliest)
    {
        while (planned.First is { } old && old.Value.At <= now - Length)
        {
            planned.RemoveFirst();
        }

        var at = planned.Last is { } last && last.Value.At > earliest ? last.Value.At : earliest;
        var inWindow = planned.Sum(static p => p.Units);
        for (var oldest = planned.First; oldest is not null; oldest = oldest.Next)
        {
            if (oldest.Value.At > at - Length)
            {
                if (inWindow + wanted <= units)
                {
                    break;
                }

                at = oldest.Value.At + Length;
            }

            inWindow -= oldest.Value.Units;
        }

        return at;
    }

    /// <summary>Plans a request for the time that was found for it.</summary>
    public void Add(TimeSpan at, long wanted) => planned.AddLast((at, wanted));

    /// <summary>Takes back a request that was not sent.</summary>
    public void Remove(TimeSpan at, long wanted) => planned.Remove((at, wanted));
}
