namespace TranslationPipeline.Storage.Serialization;

/// <summary>A date annotation with a typed value.</summary>
/// <param name="At">Index of the annotation.</param>
/// <param name="Value">TIMEX3 of the typed value; null: as the annotation's.</param>
internal sealed record TypedDate(int At, string? Value);
