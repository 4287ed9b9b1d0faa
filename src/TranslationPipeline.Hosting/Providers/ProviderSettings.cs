namespace TranslationPipeline.Hosting.Providers;

/// <summary>What the configuration says of one provider.</summary>
/// <param name="Name">Name by which it is asked for.</param>
/// <param name="Type">Kind of engine.</param>
/// <param name="Values">Its settings; the secret under <c>key</c>.</param>
/// <param name="Origin">File or environment that names it.</param>
public sealed record ProviderSettings(string Name, string Type, IReadOnlyDictionary<string, string> Values, string Origin);
