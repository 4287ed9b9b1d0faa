using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>How the parts without columns are written; generated at build time, so no reflection at run time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(LosslessStringConverter),
        typeof(LanguageTagConverter),
        typeof(LocalDateConverter),
        typeof(TextRangeConverter),
    ])]
[JsonSerializable(typeof(SegmentParts))]
[JsonSerializable(typeof(ImmutableArray<StoredUnit>))]
[JsonSerializable(typeof(DocumentHead))]
[JsonSerializable(typeof(PendingMentions))]
[JsonSerializable(typeof(Diagnostic))]
[JsonSerializable(typeof(ImmutableArray<TextReplacement>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class StoreJsonContext : JsonSerializerContext;
