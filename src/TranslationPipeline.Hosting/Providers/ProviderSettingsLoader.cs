using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Providers;

namespace TranslationPipeline.Hosting.Providers;

/// <summary>
/// Reads the settings of providers: <c>providers.json</c> of the user and of the project, user secrets, the environment
/// (<c>TPIPE_PROVIDERS__NAME__SETTING</c>); later ones win. A secret may stand in a file of its own (<c>…__KEY_FILE</c>).
/// </summary>
public static class ProviderSettingsLoader
{
    /// <summary>Name of the file beside <c>pipeline.json</c>.</summary>
    public const string FileName = "providers.json";

    /// <summary>Variable that names another file.</summary>
    public const string FileVariable = "TPIPE_PROVIDERS_FILE";

    private const string SecretsFile = "secrets.json";

    private const string Prefix = "TPIPE_PROVIDERS__";

    /// <summary>All providers that are configured, by name.</summary>
    /// <exception cref="ConfigurationException">A file cannot be read, or a provider has no type.</exception>
    public static IReadOnlyDictionary<string, ProviderSettings> Load(ConfigurationSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var found = new SortedDictionary<string, (Dictionary<string, string> Values, string Origin)>(StringComparer.Ordinal);
        foreach (var file in Files(sources).Where(File.Exists).Distinct())
        {
            foreach (var entry in ConfigurationFile.Read(file).Where(static e => e.Key is not "$schema"))
            {
                var key = entry.Key.Replace(':', '.');
                key = key.StartsWith("providers.", StringComparison.Ordinal) ? key["providers.".Length..]
                    : Path.GetFileName(file) == ConfigurationLoader.FileName || !key.Contains('.', StringComparison.Ordinal) ? "" : key;
                if (key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0)
                {
                    if (key[(dot + 1)..] == "key" && Path.GetFileName(file) != SecretsFile)
                    {
                        throw KeyInConfiguration(key[..dot], file);
                    }

                    Put(found, key[..dot], key[(dot + 1)..], string.Join(',', entry.Values), file, Path.GetDirectoryName(file)!);
                }
            }
        }

        foreach (var (variable, value) in sources.Environment.Where(static v => v.Key.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(static v => v.Key, StringComparer.Ordinal))
        {
            var parts = variable[Prefix.Length..].Split("__", 2);
            if (parts.Length == 2)
            {
                var name = parts[0].ToLowerInvariant().Replace('_', '-');
                name = found.Keys.FirstOrDefault(k => k.Replace('_', '-').Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
                Put(found, name, CamelCase(parts[1]), value, $"environment {variable}", sources.WorkingDirectory);
            }
        }

        return found.ToDictionary(static p => p.Key, static p => Create(p.Key, p.Value.Values, p.Value.Origin), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Files(ConfigurationSources sources)
    {
        if (sources.UserDirectory is { } user)
        {
            yield return Path.Combine(user, FileName);
        }

        foreach (var file in ConfigurationLoader.Files(sources))
        {
            yield return file;
            yield return Path.Combine(Path.GetDirectoryName(file)!, FileName);
        }

        yield return Path.Combine(sources.WorkingDirectory, "config", FileName);
        if (sources.Environment.GetValueOrDefault(FileVariable) is { Length: > 0 } explicitFile)
        {
            yield return Path.GetFullPath(explicitFile, sources.WorkingDirectory);
        }

        if (sources.Environment.GetValueOrDefault("HOME") is { Length: > 0 } home)
        {
            yield return Path.Combine(home, ".microsoft", "usersecrets", "tpipe", SecretsFile);
        }
    }

    private static void Put(
        SortedDictionary<string, (Dictionary<string, string> Values, string Origin)> found, string name, string key, string value, string origin, string folder)
    {
        if (!found.TryGetValue(name, out var provider))
        {
            found[name] = provider = (new Dictionary<string, string>(StringComparer.Ordinal), origin);
        }

        provider.Values[key == "keyFile" ? "key" : key] = key == "keyFile" ? Secret(name, Path.GetFullPath(value, folder)) : value;
        if (key == "assembly")
        {
            provider.Values[key] = Path.GetFullPath(value, folder);
        }
    }

    // Configuration is copied, committed and shown; a secret in it would be too.
    private static ConfigurationException KeyInConfiguration(string name, string file)
    {
        var diagnostic = new Diagnostic(
            "provider.key-in-configuration",
            $"The key of the provider {name} stands in a configuration file",
            $"Remove it there and set TPIPE_PROVIDERS__{name.ToUpperInvariant().Replace('-', '_')}__KEY, or \"keyFile\" with the path of a file that holds it. A key that was committed should be replaced.");
        return new ConfigurationException(diagnostic with { File = file });
    }

    private static string Secret(string name, string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(
                new Diagnostic("provider.key-file", $"The file with the key of the provider {name} cannot be read: {exception.Message}", "Check the path and its permissions") { File = path }, exception);
        }
    }

    private static ProviderSettings Create(string name, Dictionary<string, string> values, string origin)
    {
        var type = values.Remove("type", out var written) ? written : Engines.Types.Contains(name) ? name : null;
        return type is null
            ? throw new ConfigurationException(new Diagnostic("provider.type", $"The provider {name} ({origin}) has no type", $"Add \"type\": one of {string.Join(", ", Engines.Types)}"))
            : new ProviderSettings(name, type, values, origin);
    }

    // API_VERSION is apiVersion; HEADERS__X stays below headers.
    private static string CamelCase(string text)
    {
        var words = text.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(static w => w.ToLowerInvariant()).ToList();
        return string.Concat(words.Select(static (w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
