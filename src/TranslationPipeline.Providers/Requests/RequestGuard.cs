namespace TranslationPipeline.Providers.Requests;

/// <summary>What an engine of ours refuses before it does anything.</summary>
internal static class RequestGuard
{
    /// <summary>Refuses unknown options, unsupported pairs and requests over the limits; items that are too large alone are the engine's business.</summary>
    /// <param name="provider">The engine.</param>
    /// <param name="request">The request.</param>
    /// <param name="options">Names of the options the engine knows.</param>
    /// <exception cref="ConfigurationException">An option is unknown.</exception>
    /// <exception cref="ProviderException">The pair is not supported, or the request is too large.</exception>
    public static void Check(ITranslationProvider provider, TranslationRequest request, params ReadOnlySpan<string> options)
    {
        foreach (var option in request.Options.Keys.Order(StringComparer.Ordinal))
        {
            if (!options.Contains(option))
            {
                throw new ConfigurationException(Diagnostics.UnknownOption(provider.Name, option, string.Join(", ", options.ToArray())));
            }
        }

        if (!provider.Supports(request.From, request.To))
        {
            throw new ProviderException(ProviderErrorKind.UnsupportedPair, Diagnostics.UnsupportedPair(provider.Name, request.From, request.To));
        }

        var capabilities = provider.Capabilities;
        if (request.Items.Length > capabilities.MaxItems)
        {
            throw Errors.TooManyItems(provider.Name, request.Items.Length, capabilities.MaxItems);
        }

        var length = request.Items.Sum(item => capabilities.CountUnit.Count(item.Text));
        if (length > capabilities.MaxUnitsPerRequest)
        {
            throw Errors.RequestTooLarge(provider.Name, length, capabilities.MaxUnitsPerRequest, capabilities.CountUnit);
        }
    }
}
