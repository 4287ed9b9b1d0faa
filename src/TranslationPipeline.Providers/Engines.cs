using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers;

/// <summary>Makes engines from their settings, without decorators. <see cref="EngineChain"/> adds those.</summary>
public static class Engines
{
    /// <summary>Kinds of engines that can be configured.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. EngineKind.Names];

    /// <summary>Makes an engine.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="client">Client to send by; null for one with the safe defaults (no redirects, no private address behind a public name).</param>
    /// <exception cref="ConfigurationException">A setting is missing or not allowed.</exception>
    public static ITranslationProvider Create(EngineSettings settings, HttpClient? client = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var used = client ?? Connections.Create(settings);
        return settings.Type switch
        {
            "azure" => new Azure.AzureProvider(settings, Azure.AzureSender.Create(settings, used)),
            "deepl" => new DeepL.DeepLProvider(settings, new HttpClientSender(used)),
            "libretranslate" => new LibreTranslate.LibreTranslateProvider(settings, new HttpClientSender(used)),
            "apertium" => new Apertium.ApertiumProvider(settings, new HttpClientSender(used)),
            "openai" => Chat.ChatProvider.Create(settings, used),
            _ => new Generic.GenericHttpProvider(settings, new HttpClientSender(used)),
        };
    }
}
