using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TranslationPipeline.Formats;

/// <summary>Serialisers made at build time; letters of all scripts are written as they are.</summary>
[JsonSerializable(typeof(SegmentLine))]
internal sealed partial class ExportJsonContext : JsonSerializerContext
{
    public static ExportJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
