using System.Collections.Immutable;

namespace TranslationPipeline.Testing;

/// <summary>
/// The promises of <see cref="IParallelTextStore"/>, <see cref="ITranslationMemory"/> and <see cref="IJobStore"/> as
/// named cases. It needs no test framework: run each case as one test; a broken promise throws.
/// </summary>
public static class StoreConformance
{
    private static readonly ImmutableSortedDictionary<string, Func<StoreCase, Task>> ByName = new[]
    {
        RoundTripCases.All, TextCases.All, ReplaceCases.All, QueryCases.All, SegmentQueryCases.All, MemoryCases.All, PaidCallCases.All, RateCases.All, JobCases.All, DurabilityCases.All, ConcurrencyCases.All, CancellationCases.All,
    }.SelectMany(static cases => cases).ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Names of all cases.</summary>
    public static IReadOnlyList<string> Cases { get; } = [.. ByName.Keys];

    /// <summary>Runs one case on a store of its own.</summary>
    /// <param name="name">One of <see cref="Cases"/>.</param>
    /// <param name="factory">Opens the stores to judge.</param>
    /// <param name="cancellationToken">Gives up the case.</param>
    /// <exception cref="StoreConformanceException">The store breaks a promise.</exception>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    public static async Task RunAsync(string name, IStoreFactory factory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (!ByName.TryGetValue(name, out var run))
        {
            throw new ArgumentException($"there is no case '{name}'", nameof(name));
        }

        var storeCase = new StoreCase(factory, cancellationToken);
        await using (storeCase.ConfigureAwait(false))
        {
            await run(storeCase).ConfigureAwait(false);
        }
    }
}
