using System.CommandLine;
using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Cli;

/// <summary>An option that gives the value of a setting: description, allowed values and default come from the table of settings.</summary>
internal sealed class SettingOption
{
    private readonly string key;
    private readonly Option<string[]>? list;
    private readonly Option<string?>? single;

    public SettingOption(string name, string key, string helpName)
    {
        this.key = key;
        var setting = Settings.Find(key) ?? throw new ArgumentException($"no setting '{key}'", nameof(key));
        if (setting.Kind == SettingKind.List)
        {
            Option = list = new Option<string[]>(name) { Arity = ArgumentArity.OneOrMore };
        }
        else
        {
            Option = single = new Option<string?>(name);
        }

        Option.Description = setting.Default.Length > 0 && !setting.IsPath ? $"{setting.Description} Default: {setting.Default}" : setting.Description;
        Option.HelpName = helpName;
        if (setting.Allowed is { } allowed)
        {
            Option.CompletionSources.Add([.. allowed]);
        }
    }

    public Option Option { get; }

    /// <summary>True when the command line has the option.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetResult(Option) is { Implicit: false };

    /// <summary>The values given on this command line; a list option may be repeated.</summary>
    public IEnumerable<(string Key, string Value, string Flag)> Flags(ParseResult parsed)
    {
        if (!IsGiven(parsed))
        {
            return [];
        }

        var value = list is not null ? string.Join(',', parsed.GetValue(list) ?? []) : parsed.GetValue(single!);
        return value is null ? [] : [(key, value, Option.Name)];
    }

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

    public static SettingOption AmbiguousDates() => new("--ambiguous", "ambiguousDates", "POLICY");

    public static SettingOption Zone() => new("--zone", "zone", "ZONE");

    public static SettingOption Parallel() => new("--parallel", "parallel", "N");

    public static SettingOption Engine() => new("--engine", "engine", "ENGINE");

    public static SettingOption Report() => new("--report", "report", "true|false");
}
