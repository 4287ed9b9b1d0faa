using System.Collections.Immutable;
using System.Globalization;

namespace TranslationPipeline.Hosting.Configuration;

/// <summary>The settings of this run, checked. Immutable.</summary>
public sealed class PipelineConfiguration
{
    // A job that waits for a service needs more documents at once than processors; as many as engines are asked at once by default.
    private const int RequestsAtOnce = 8;

    private readonly Dictionary<string, SettingValue> values;

    internal PipelineConfiguration(Dictionary<string, SettingValue> values, ConfigurationSources sources)
    {
        this.values = values;
        Sources = sources;
    }

    /// <summary>What it was read from.</summary>
    public ConfigurationSources Sources { get; }

    /// <summary>All values in the order of <see cref="Settings.All"/>.</summary>
    public IEnumerable<SettingValue> Values => Settings.All.Select(s => values[s.Key]);

    /// <summary>Declared source language; null: detect it.</summary>
    public LanguageTag? From => Text("from") == "auto" ? null : LanguageTag.Parse(Text("from"));

    /// <summary>Target languages.</summary>
    public ImmutableArray<LanguageTag> To => [.. List("to").Select(LanguageTag.Parse)];

    /// <summary>Languages that detection may answer; empty: all.</summary>
    public ImmutableArray<LanguageTag> Languages => List("languages") is { Count: > 0 } tags ? [.. tags.Select(LanguageTag.Parse)] : [];

    /// <summary>Stages in order.</summary>
    public IReadOnlyList<string> Stages => List("stages");

    /// <summary>Normalisation policies.</summary>
    public ImmutableHashSet<string> Policies => [.. List("policies")];

    /// <summary>Full paths of the names authority.</summary>
    public IReadOnlyList<string> Names => List("names");

    /// <summary>Full paths of the glossaries.</summary>
    public IReadOnlyList<string> Glossaries => List("glossaries");

    /// <summary>Full path of the folder with Hunspell dictionaries; null for none.</summary>
    public string? Dictionaries => Text("dictionaries") is { Length: > 0 } folder ? folder : null;

    /// <summary>Name of the translation provider.</summary>
    public string Provider => Text("provider");

    /// <summary>IANA zone of the publisher; null for none.</summary>
    public string? Zone => Text("zone") is { Length: > 0 } zone ? zone : null;

    /// <summary>What to do with ambiguous dates.</summary>
    public AmbiguousDates AmbiguousDates => Enum.Parse<AmbiguousDates>(Text("ambiguousDates"), true);

    /// <summary>URI of the store.</summary>
    public string Store => Text("store");

    /// <summary>Full path of the output folder.</summary>
    public string Output => Text("output");

    /// <summary>Write the HTML report.</summary>
    public bool Report => Text("report") == "true";

    /// <summary>Severity from which findings decide the exit code; null: never.</summary>
    public Severity? FailOn => Enum.TryParse<Severity>(Text("failOn"), true, out var severity) ? severity : null;

    /// <summary>Documents worked on at once, at least 1.</summary>
    public int Parallel => Number("parallel") is var number and > 0 ? (int)number : Provider == "none" ? Environment.ProcessorCount : Math.Max(Environment.ProcessorCount, RequestsAtOnce);

    /// <summary>Largest input file in bytes.</summary>
    public long MaxFileBytes => Number("limits.fileBytes");

    /// <summary>The value of a setting by its key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such setting.</exception>
    public SettingValue this[string key] => values[key];

    /// <summary>A text setting.</summary>
    public string Text(string key) => values[key].Values[0];

    /// <summary>A number setting.</summary>
    public long Number(string key) => long.Parse(Text(key), CultureInfo.InvariantCulture);

    private IReadOnlyList<string> List(string key) => values[key].Values;
}
