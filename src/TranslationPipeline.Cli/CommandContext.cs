using System.CommandLine;
using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Cli;

/// <summary>What every command is given: the host, the options that all verbs share, and the way to the configuration.</summary>
internal sealed class CommandContext(CommandHost host, ConfigurationSources sources)
{
    public CommandHost Host { get; } = host;

    public ConfigurationSources Sources { get; } = sources;

    public Option<string?> ConfigOption { get; } = new("--config") { Description = "Configuration file to use instead of config/pipeline.json found upwards", HelpName = "FILE", Recursive = true };

    public Option<string[]> SetOption { get; } = new("--set") { Description = "One setting, e.g. --set worker.inbox=in (tpipe config show lists all)", HelpName = "KEY=VALUE", Recursive = true };

    public Option<bool> JsonOption { get; } = new("--json") { Description = "Write NDJSON to standard output", Recursive = true };

    public Option<bool> QuietOption { get; } = new("--quiet", "-q") { Description = "Write only errors to standard error", Recursive = true };

    public Option<bool> VerboseOption { get; } = new("--verbose", "-v") { Description = "Say more, e.g. where a defect of the program happened", Recursive = true };

    public IEnumerable<Option> GlobalOptions => [ConfigOption, SetOption, JsonOption, QuietOption, VerboseOption];

    /// <summary>The configuration with the settings that this command line gives by flags.</summary>
    /// <exception cref="ConfigurationException">A key or a value is wrong.</exception>
    public PipelineConfiguration Configuration(ParseResult parsed, params IEnumerable<SettingOption> options) => ConfigurationLoader.Load(SourcesOf(parsed, options));

    /// <summary>The sources of the configuration, with flags.</summary>
    public ConfigurationSources SourcesOf(ParseResult parsed, params IEnumerable<SettingOption> options)
    {
        var sources = Sources with { File = parsed.GetValue(ConfigOption), Sets = parsed.GetValue(SetOption) ?? [] };
        var given = options.Where(option => option.IsGiven(parsed)).ToList();
        return given.Count == 0 ? sources : sources with { Flags = [.. given.SelectMany(option => option.Flags(parsed))] };
    }

    public bool Json(ParseResult parsed) => parsed.GetValue(JsonOption);

    public bool Quiet(ParseResult parsed) => parsed.GetValue(QuietOption);
}
