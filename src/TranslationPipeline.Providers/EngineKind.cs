using System.Collections.Frozen;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers;

/// <summary>A kind of engine and the settings it knows. The table is <c>engine-settings.tsv</c>.</summary>
internal sealed class EngineKind
{
    private static readonly FrozenDictionary<string, EngineKind> All = Load();

    private readonly FrozenDictionary<string, string> defaults;
    private readonly FrozenSet<string> deciding;

    private EngineKind(string name, IEnumerable<string[]> rows)
    {
        Name = name;
        var own = rows.ToList();
        defaults = own.ToFrozenDictionary(static row => row[1], static row => row[2], StringComparer.Ordinal);
        deciding = own.Where(static row => row[3] == "yes").Select(static row => row[1]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    public string Name { get; }

    public IEnumerable<string> Keys => defaults.Keys.Order(StringComparer.Ordinal);

    public static EngineKind Find(string provider, string type) => All.GetValueOrDefault(type)
        ?? throw new ConfigurationException(Diagnostics.UnknownType(provider, type, Names));

    /// <summary>True for a key of this kind; <c>errors.*</c> stands for all keys below <c>errors</c>.</summary>
    public bool Knows(string key) => defaults.ContainsKey(key)
        || (key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && defaults.ContainsKey(key[..dot] + ".*"));

    /// <summary>True when the setting decides what is answered, not only how fast, how safely or at what price.</summary>
    public bool Decides(string key) => deciding.Contains(key)
        || (key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && deciding.Contains(key[..dot] + ".*"));

    public string Default(string key) => defaults.GetValueOrDefault(key, "");

    private static FrozenDictionary<string, EngineKind> Load()
    {
        var rows = EmbeddedTable.Read("engine-settings.tsv").ToList();
        var shared = rows.Where(static row => row[0] == "*").ToList();
        return rows.Where(static row => row[0] != "*").GroupBy(static row => row[0])
            .ToFrozenDictionary(static g => g.Key, g => new EngineKind(g.Key, shared.Concat(g).GroupBy(static r => r[1]).Select(static r => r.Last())), StringComparer.Ordinal);
    }
}
