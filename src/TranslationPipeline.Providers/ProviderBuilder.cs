namespace TranslationPipeline.Providers;

/// <summary>Wraps a provider in decorators. The first one added is the outermost: it sees the request first and the answer last.</summary>
/// <remarks>Not safe for concurrent use; the provider it builds is.</remarks>
public sealed class ProviderBuilder
{
    private readonly ITranslationProvider inner;
    private readonly List<Func<ITranslationProvider, ITranslationProvider>> wraps = [];

    /// <summary>Starts with the provider that does the work.</summary>
    public ProviderBuilder(ITranslationProvider inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        this.inner = inner;
    }

    /// <summary>Adds a decorator inside those that were added before.</summary>
    /// <param name="wrap">Given the provider to wrap, gives the wrapped one.</param>
    /// <returns>The same builder.</returns>
    public ProviderBuilder Use(Func<ITranslationProvider, ITranslationProvider> wrap)
    {
        ArgumentNullException.ThrowIfNull(wrap);
        wraps.Add(wrap);
        return this;
    }

    /// <summary>Builds the chain. Decorators with state of their own (limiter, retry) get a new one at each call.</summary>
    public ITranslationProvider Build()
    {
        var provider = inner;
        for (var i = wraps.Count - 1; i >= 0; i--)
        {
            provider = wraps[i](provider) ?? throw new InvalidOperationException($"decorator {i + 1} of {wraps.Count} gave no provider");
        }

        return provider;
    }
}
