namespace TranslationPipeline;

/// <summary>Gives the requests of all workers their turns, so that they keep a rate together. Safe for concurrent use by many processes.</summary>
public interface IRateStore
{
    /// <summary>Takes the next turn. Turns are in the order in which they are asked for; one that is not used is lost.</summary>
    /// <param name="rate">The rate; all who share it should name the same numbers.</param>
    /// <param name="units">Units of the request, at least 0. One that is larger than the burst waits for what exceeds it, and then goes out whole.</param>
    /// <param name="cancellationToken">Stops before the turn is taken.</param>
    Task<RateTurn> TakeTurnAsync(SharedRate rate, long units, CancellationToken cancellationToken);
}
