
namespace TranslationPipeline.Hosting.Configuration;

/// <summary>
/// Puts the configuration together: defaults, the user's file, the project's file, the environment, <c>--set</c>, flags;
/// later ones win. A key that does not exist or a value that is not allowed stops everything before anything is done.
/// </summary>
public static class ConfigurationLoader
{
    /// <summary>Name of the configuration file inside a <c>config</c> folder.</summary>
    public const string FileName = "pipeline.json";

    private const string Prefix = "TPIPE_";

    /// <summary>Variables that are not settings: where to find things, and switches of the programs themselves.</summary>
    private static readonly string[] OtherVariables = ["TPIPE_CONFIG", "TPIPE_PROVIDERS_FILE"];

    /// <summary>Loads and checks everything.</summary>
    /// <exception cref="ConfigurationException">The first problem, with its file, line and column where it has them.</exception>
    public static PipelineConfiguration Load(ConfigurationSources sources)
    {
        var problems = new List<Diagnostic>();
        var configuration = Load(sources, problems);
        return problems.Count == 0 ? configuration : throw new ConfigurationException(problems[0]);
    }

    /// <summary>Loads everything and collects all problems instead of stopping at the first.</summary>
    public static PipelineConfiguration Load(ConfigurationSources sources, ICollection<Diagnostic> problems)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(problems);
        var values = Settings.All.ToDictionary(
            static s => s.Key,
            s => new SettingValue(s, SettingParser.Canonical(s, SettingParser.Split(s, s.Default), DefaultBase(s, sources)), "default"),
            StringComparer.Ordinal);
        foreach (var file in Files(sources))
        {
            ReadFile(file, values, problems);
        }

        ReadEnvironment(sources, values, problems);
        foreach (var set in sources.Sets)
        {
            var equals = set.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                problems.Add(new Diagnostic("config.set", $"--set '{set}' has no value", "Write --set key=value, e.g. --set to=ru,kk."));
                continue;
            }

            Put(values, problems, new Candidate(set[..equals], null, set[(equals + 1)..], $"--set {set[..equals]}", sources.WorkingDirectory));
        }

        for (var i = 0; i < sources.Flags.Count; i++)
        {
            var (key, value, flag) = sources.Flags[i];
            Put(values, problems, new Candidate(key, null, value, flag, sources.WorkingDirectory));
        }

        return new PipelineConfiguration(values, sources);
    }

    /// <summary>The configuration files that apply, weakest first.</summary>
    public static IEnumerable<string> Files(ConfigurationSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.UserDirectory is { } user && File.Exists(Path.Combine(user, FileName)))
        {
            yield return Path.Combine(user, FileName);
        }

        if ((sources.File ?? sources.Environment.GetValueOrDefault("TPIPE_CONFIG")) is { Length: > 0 } explicitFile)
        {
            yield return Path.GetFullPath(explicitFile, sources.WorkingDirectory);
        }
        else if (ProjectFile(sources.WorkingDirectory) is { } project)
        {
            yield return project;
        }
    }

    private static string? ProjectFile(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "config", FileName);
            if (File.Exists(path))
            {
                return path;
            }

            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return null;
            }
        }

        return null;
    }

    // The names and terms that ship with the program lie beside it; everything else is relative to where one stands.
    private static string DefaultBase(Setting setting, ConfigurationSources sources) =>
        setting.Key is "names" or "glossaries" ? sources.ProgramDirectory : sources.WorkingDirectory;

    private static void ReadFile(string path, Dictionary<string, SettingValue> values, ICollection<Diagnostic> problems)
    {
        List<ConfigurationFile.Entry> entries;
        try
        {
            entries = ConfigurationFile.Read(path);
        }
        catch (ConfigurationException exception)
        {
            problems.Add(exception.Diagnostic);
            return;
        }

        // Paths are relative to the project: the folder that holds config/.
        var folder = Path.GetDirectoryName(path)!;
        var project = Path.GetFileName(folder) == "config" ? Path.GetDirectoryName(folder)! : folder;
        foreach (var entry in entries.Where(static e => e.Key is not "$schema" && !e.Key.StartsWith("providers.", StringComparison.Ordinal)))
        {
            Put(values, problems, new Candidate(entry.Key, entry.Values, null, path, project) { IsList = entry.IsList, Line = entry.Line, Column = entry.Column });
        }
    }

    private static void ReadEnvironment(ConfigurationSources sources, Dictionary<string, SettingValue> values, ICollection<Diagnostic> problems)
    {
        foreach (var name in sources.Environment.Keys.Where(static key => key.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var value = sources.Environment[name];
            if (OtherVariables.Contains(name) || name.StartsWith("TPIPE_PROVIDERS__", StringComparison.Ordinal))
            {
                continue;
            }

            if (Settings.All.FirstOrDefault(s => s.EnvironmentVariable == name) is { } setting)
            {
                Put(values, problems, new Candidate(setting.Key, null, value, $"environment {name}", sources.WorkingDirectory));
            }
            else
            {
                problems.Add(new Diagnostic(
                    "config.unknown-variable",
                    $"the environment variable {name} is not a setting",
                    $"{Spelling.DidYouMean(name, Settings.All.Select(static s => s.EnvironmentVariable))} 'tpipe config show' lists all.".TrimStart()));
            }
        }
    }

    private static void Put(Dictionary<string, SettingValue> values, ICollection<Diagnostic> problems, Candidate candidate)
    {
        if (Settings.Find(candidate.Key) is not { } setting)
        {
            problems.Add(candidate.Problem(
                "config.unknown-key",
                $"'{candidate.Key}' is not a setting",
                $"{Spelling.DidYouMean(candidate.Key, Settings.All.Select(static s => s.Key))} 'tpipe config show' lists all.".TrimStart()));
            return;
        }

        if (candidate.Values is not null && candidate.IsList != (setting.Kind == SettingKind.List))
        {
            problems.Add(candidate.Problem("config.type", $"{setting.Key} must be {(setting.Kind == SettingKind.List ? "a list" : "one value")}", setting.Description));
            return;
        }

        var written = candidate.Values ?? SettingParser.Split(setting, candidate.Text!);
        if (SettingParser.Check(setting, written) is { } problem)
        {
            problems.Add(candidate.Problem("config.value", problem.Message, problem.NextStep));
            return;
        }

        values[setting.Key] = new SettingValue(setting, SettingParser.Canonical(setting, written, candidate.BaseDirectory), candidate.Where);
    }

    private sealed record Candidate(string Key, IReadOnlyList<string>? Values, string? Text, string Origin, string BaseDirectory)
    {
        public bool IsList { get; init; }

        public int Line { get; init; }

        public int Column { get; init; }

        public string Where => Line > 0 ? $"{Origin}:{Line}:{Column}" : Origin;

        public Diagnostic Problem(string code, string message, string nextStep) => Line > 0
            ? new Diagnostic(code, message, nextStep) { File = Origin, Line = Line, Column = Column }
            : new Diagnostic(code, $"{message} ({Origin})", nextStep);
    }
}
