using System.Collections.Immutable;
using TranslationPipeline.Testing.ProviderCases;

namespace TranslationPipeline.Testing;

/// <summary>
/// The promises of <see cref="ITranslationProvider"/> as named cases. It needs no test framework: run each case as one test; a broken promise throws.
/// </summary>
public static class ProviderConformance
{
    private static readonly ImmutableSortedDictionary<string, ProviderCase> ByName = new[]
    {
        IdentityCases.All, AnswerCases.All, RequestCases.All, LimitCases.All, ProviderCases.TextCases.All, CodeCases.All,
        TermCases.All, BillingCases.All, LanguageCases.All, ErrorCases.All, ProviderCases.ConcurrencyCases.All,
    }.SelectMany(static cases => cases).ToImmutableSortedDictionary(static c => c.Name, static c => c, StringComparer.Ordinal);

    /// <summary>All cases, by name.</summary>
    public static IReadOnlyList<ProviderCase> Cases { get; } = [.. ByName.Values];

    /// <summary>Runs one case on a provider of its own.</summary>
    /// <param name="name">Name of one of <see cref="Cases"/>.</param>
    /// <param name="subject">Makes the provider and says what it can be asked.</param>
    /// <param name="cancellationToken">Gives up the case.</param>
    /// <returns>Whether it passed, or why the case does not apply to this provider.</returns>
    /// <exception cref="ProviderConformanceException">The provider breaks the promise.</exception>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    public static async Task<ProviderVerdict> RunAsync(string name, ProviderUnderTest subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (!ByName.TryGetValue(name, out var found))
        {
            throw new ArgumentException($"there is no case '{name}'", nameof(name));
        }

        try
        {
            return await found.Run(new ProviderProbe(subject, cancellationToken)).ConfigureAwait(false);
        }
        catch (BrokenPromiseException exception)
        {
            throw new ProviderConformanceException(found, exception.Message, exception.InnerException);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderConformanceException(found, $"it threw {exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
