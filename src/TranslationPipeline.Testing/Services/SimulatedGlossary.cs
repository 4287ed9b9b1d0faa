using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TranslationPipeline.Testing;

/// <summary>A glossary that <see cref="SimulatedDeepL"/> keeps: one dictionary.</summary>
internal sealed record SimulatedGlossary(string Name, string From, string To, ImmutableSortedDictionary<string, string> Entries)
{
    public static ImmutableSortedDictionary<string, string> None { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public string Tsv => string.Join('\n', Entries.Select(static e => $"{e.Key}\t{e.Value}"));

    public SimulatedGlossary With(string tsv) => this with
    {
        Entries = Entries.SetItems(tsv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.Split('\t')).Select(static f => KeyValuePair.Create(f[0], f[1]))),
    };

    public JsonObject Describe(string id, bool isV2)
    {
        var described = new JsonObject { ["glossary_id"] = id, ["name"] = Name, ["creation_time"] = "2026-01-01T00:00:00Z" };
        if (!isV2)
        {
            described["dictionaries"] = new JsonArray(DescribeDictionary());
            return described;
        }

        described["ready"] = true;
        foreach (var (key, value) in DescribeDictionary().ToList())
        {
            described[key] = value!.DeepClone();
        }

        return described;
    }

    public JsonObject DescribeDictionary() => new() { ["source_lang"] = From, ["target_lang"] = To, ["entry_count"] = Entries.Count };

    public JsonObject DescribeEntries() => new() { ["source_lang"] = From, ["target_lang"] = To, ["entries"] = Tsv, ["entries_format"] = "tsv" };
}
