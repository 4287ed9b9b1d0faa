using System.Collections.Immutable;
using System.Globalization;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers;

/// <summary>The settings of one engine, as the configuration writes them: dotted keys and texts. Immutable.</summary>
public sealed class EngineSettings
{
    private readonly ImmutableDictionary<string, string> values;
    private readonly EngineKind kind;

    /// <summary>Takes and checks settings.</summary>
    /// <param name="name">Name of the provider in configuration and provenance.</param>
    /// <param name="type">Kind of engine, see <see cref="Engines.Types"/>.</param>
    /// <param name="values">Values by key; the secret, if any, under <c>key</c>.</param>
    /// <exception cref="ConfigurationException">The type or a key is unknown, or a value is not allowed.</exception>
    public EngineSettings(string name, string type, IEnumerable<KeyValuePair<string, string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Name = name;
        kind = EngineKind.Find(name, type);
        this.values = values.ToImmutableDictionary(StringComparer.Ordinal);
        foreach (var key in this.values.Keys.Order(StringComparer.Ordinal))
        {
            if (!kind.Knows(key))
            {
                throw new ConfigurationException(Diagnostics.UnknownSetting(name, key, kind.Keys));
            }
        }

        Endpoint = CheckedEndpoint();
    }

    /// <summary>Name of the provider.</summary>
    public string Name { get; }

    /// <summary>Kind of engine.</summary>
    public string Type => kind.Name;

    /// <summary>Address of the service.</summary>
    public Uri Endpoint { get; }

    /// <summary>True when a secret is set.</summary>
    public bool HasKey => Text("key").Length > 0;

    /// <summary>A text; empty when it is not set and has no default.</summary>
    public string Text(string key) => values.GetValueOrDefault(key) is { Length: > 0 } value ? value : kind.Default(key);

    /// <summary>A whole number, not negative; null when it is not set and has no default.</summary>
    /// <exception cref="ConfigurationException">It is no such number.</exception>
    public long? Number(string key) => Text(key) is not { Length: > 0 } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ConfigurationException(Diagnostics.SettingValue(Name, key, "a whole number"));

    /// <summary>A switch; false when it is not set.</summary>
    /// <exception cref="ConfigurationException">It is neither true nor false.</exception>
    public bool Switch(string key) => Text(key) switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw new ConfigurationException(Diagnostics.SettingValue(Name, key, "true or false")),
    };

    /// <summary>What decides an answer, defaults included: the kind of engine and the settings that the table marks so; never the secret.</summary>
    internal string Fingerprint => string.Join('\n', kind.Keys.Concat(values.Keys).Distinct(StringComparer.Ordinal).Where(kind.Decides)
        .Select(k => (Key: k, Value: k == "endpoint" ? Endpoint.ToString() : Text(k))).Where(static v => v.Value.Length > 0)
        .OrderBy(static v => v.Key, StringComparer.Ordinal).Select(static v => $"{v.Key}={v.Value}").Prepend($"type={Type}"));

    /// <summary>The values under <c>prefix.</c>, by the rest of their key.</summary>
    public IEnumerable<KeyValuePair<string, string>> Under(string prefix) => values
        .Where(v => v.Key.StartsWith(prefix + ".", StringComparison.Ordinal))
        .Select(v => KeyValuePair.Create(v.Key[(prefix.Length + 1)..], v.Value));

    /// <summary>The limits of the engine, unless the settings say otherwise, and what decides its answers.</summary>
    /// <remarks>Where a rate is set, requests stay small beside it: a full one would hold back the rest of a minute's units.</remarks>
    internal ProviderCapabilities Limited(ProviderCapabilities capabilities) => capabilities with
    {
        AnswerSettings = Fingerprint,
        PreferredUnitsPerRequest = (int)Math.Clamp((Number("unitsPerMinute") ?? 0) / 50, 0, int.MaxValue) is var part and > 0 ? part : capabilities.PreferredUnitsPerRequest,
        MaxItems = Limit("maxItems", capabilities.MaxItems),
        MaxUnitsPerItem = Limit("maxUnitsPerItem", capabilities.MaxUnitsPerItem),
        MaxUnitsPerRequest = Limit("maxUnitsPerRequest", capabilities.MaxUnitsPerRequest),
    };

    /// <summary>The secret.</summary>
    /// <exception cref="ConfigurationException">It is not set.</exception>
    internal string RequiredKey() => HasKey ? Text("key") : throw new ConfigurationException(Diagnostics.NoKey(Name));

    private int Limit(string key, int otherwise) => (int)Math.Clamp(Number(key) ?? otherwise, 1, int.MaxValue);

    private Uri CheckedEndpoint()
    {
        var text = Text("endpoint") is { Length: > 0 } set ? set
            : Type != "deepl" ? ""
            : Text("key").EndsWith(":fx", StringComparison.Ordinal) ? "https://api-free.deepl.com" : "https://api.deepl.com";
        if (text.Length == 0)
        {
            throw new ConfigurationException(Diagnostics.SettingValue(Name, "endpoint", "the address of the service, e.g. https://translate.example.org"));
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            throw new ConfigurationException(Diagnostics.SettingValue(Name, "endpoint", "an http or https address without user name and password"));
        }

        return uri.Scheme == "https" || Http.PrivateNetwork.IsPrivate(uri.Host) || Switch("allowInsecure")
            ? uri
            : throw new ConfigurationException(Diagnostics.InsecureEndpoint(Name, uri.Host));
    }
}
