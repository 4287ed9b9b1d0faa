using System.CommandLine;
using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Cli;

/// <summary>An option that gives the value of a setting: description, allowed values and default come from the table of settings.</summary>
internal sealed class SettingOption
{
    private readonly string key;

    public SettingOption(string name, string key, string helpName)
    {
        this.key = key;
        var setting = Settings.Find(key) ?? throw new ArgumentException($"no setting '{key}'", nameof(key));
        Option = new Option<string[]>(name)
        {
            Description = setting.Default.Length > 0 && !setting.IsPath ? $"{setting.Description} Default: {setting.Default}" : setting.Description,
            HelpName = helpName,
            Arity = new ArgumentArity(1, setting.Kind == SettingKind.List ? 1_000 : 1),
        };
        if (setting.Allowed is { } allowed)
        {
            Option.CompletionSources.Add([.. allowed]);
        }
    }

    public Option<string[]> Option { get; }

    /// <summary>The values given on this command line; a list option may be repeated.</summary>
    public IEnumerable<(string Key, string Value, string Flag)> Flags(ParseResult parsed) =>
        parsed.GetResult(Option) is { Implicit: false } && parsed.GetValue(Option) is { Length: > 0 } values
            ? [(key, string.Join(',', values), Option.Name)]
            : [];

    public static SettingOption From() => new("--from", "from", "LANG");

    public static SettingOption To() => new("--to", "to", "LANGS");

    public static SettingOption Provider() => new("--provider", "provider", "NAME");

    public static SettingOption Store() => new("--store", "store", "URI");

    public static SettingOption Output() => new("--output", "output", "DIR");

    public static SettingOption FailOn() => new("--fail-on", "failOn", "SEVERITY");

    public static SettingOption Policy() => new("--policy", "policies", "POLICY");

    public static SettingOption Languages() => new("--languages", "languages", "LANGS");

    public static SettingOption Names() => new("--names", "names", "PATH");

    public static SettingOption Glossary() => new("--glossary", "glossaries", "PATH");

    public static SettingOption Zone() => new("--zone", "zone", "ZONE");

    public static SettingOption Parallel() => new("--parallel", "parallel", "N");

    public static SettingOption Report() => new("--report", "report", "true|false");
}
