using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Worker;

/// <summary>The few arguments of the worker; everything else is in the configuration. An unknown one is refused.</summary>
internal static class WorkerArguments
{
    private static readonly Dictionary<string, string> SettingOptions = new(StringComparer.Ordinal)
    {
        ["--inbox"] = "worker.inbox",
        ["--url"] = "worker.url",
        ["--to"] = "to",
        ["--provider"] = "provider",
        ["--store"] = "store",
        ["--output"] = "output",
    };

    /// <summary>Adds the arguments to the sources of the configuration.</summary>
    /// <exception cref="ConfigurationException">An argument is unknown or has no value.</exception>
    public static ConfigurationSources Read(IReadOnlyList<string> args, ConfigurationSources sources)
    {
        var sets = new List<string>();
        var flags = new List<(string, string, string)>();
        string? file = null;
        for (var i = 0; i < args.Count; i += 2)
        {
            var name = args[i];
            if (name != "--config" && name != "--set" && !SettingOptions.ContainsKey(name))
            {
                var known = SettingOptions.Keys.Concat(["--config", "--set"]);
                throw new ConfigurationException(new Diagnostic(
                    "usage.option",
                    $"'{name}' is not an option of the worker",
                    $"{Spelling.DidYouMean(name, known)} Options: {string.Join(", ", known)}.".TrimStart()));
            }

            if (i + 1 == args.Count)
            {
                throw new ConfigurationException(new Diagnostic("usage.value", $"{name} has no value", $"Write {name} VALUE."));
            }

            switch (name)
            {
                case "--config":
                    file = args[i + 1];
                    break;
                case "--set":
                    sets.Add(args[i + 1]);
                    break;
                default:
                    flags.Add((SettingOptions[name], args[i + 1], name));
                    break;
            }
        }

        return sources with { File = file, Sets = sets, Flags = flags };
    }
}
