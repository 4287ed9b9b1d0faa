using System.Text.Json.Serialization;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>How answers are written; generated at build time, so no reflection at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AnswerRecord))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
