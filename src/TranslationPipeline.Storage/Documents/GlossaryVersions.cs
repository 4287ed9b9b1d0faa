using System.Collections.Immutable;
using System.Text.Json;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Documents;

/// <summary>The versions of all concepts as they are kept: a JSON list of id, version, id, version, …</summary>
internal static class GlossaryVersions
{
    public static byte[] Write(IReadOnlyDictionary<string, string> versions)
    {
        var list = ImmutableArray.CreateBuilder<string>(versions.Count * 2);
        foreach (var (id, version) in versions)
        {
            list.Add(id);
            list.Add(version);
        }

        return JsonSerializer.SerializeToUtf8Bytes(list.MoveToImmutable(), StoreJson.Texts);
    }

    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> json)
    {
        var list = JsonSerializer.Deserialize(json, StoreJson.Texts);
        var versions = new Dictionary<string, string>(list.Length / 2, StringComparer.Ordinal);
        for (var i = 0; i + 1 < list.Length; i += 2)
        {
            versions[list[i]] = list[i + 1];
        }

        return versions;
    }
}
