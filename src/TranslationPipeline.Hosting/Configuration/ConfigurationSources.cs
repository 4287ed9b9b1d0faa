namespace TranslationPipeline.Hosting.Configuration;

/// <summary>Everything the configuration is read from; programs pass the real ones, tests their own.</summary>
public sealed record ConfigurationSources
{
    /// <summary>Where the program was started; project files are searched from here upwards.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Where the program's own <c>glossaries</c> and <c>config</c> lie.</summary>
    public required string ProgramDirectory { get; init; }

    /// <summary>The user's configuration folder, e.g. <c>~/.config/tpipe</c>; null for none.</summary>
    public string? UserDirectory { get; init; }

    /// <summary>Where compiled forms are kept between starts, e.g. <c>~/.cache/tpipe</c>; null for nowhere.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>The configuration file to use instead of searching; null searches.</summary>
    public string? File { get; init; }

    /// <summary>Environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Values of <c>--set key=value</c> in order.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>Values of flags by setting key, with the flag's name as origin.</summary>
    public IReadOnlyList<(string Key, string Value, string Flag)> Flags { get; init; } = [];

    /// <summary>The sources of this process.</summary>
    public static ConfigurationSources OfProcess()
    {
        var variables = System.Environment.GetEnvironmentVariables();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry variable in variables)
        {
            environment[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return new ConfigurationSources
        {
            WorkingDirectory = Directory.GetCurrentDirectory(),
            ProgramDirectory = AppContext.BaseDirectory,
            UserDirectory = Folder("XDG_CONFIG_HOME", ".config"),
            CacheDirectory = Folder("XDG_CACHE_HOME", ".cache"),
            Environment = environment,
        };

        string? Folder(string variable, string ofHome) =>
            environment.GetValueOrDefault(variable) is { Length: > 0 } chosen ? Path.Combine(chosen, "tpipe")
            : environment.GetValueOrDefault("HOME") is { Length: > 0 } home ? Path.Combine(home, ofHome, "tpipe")
            : null;
    }
}
