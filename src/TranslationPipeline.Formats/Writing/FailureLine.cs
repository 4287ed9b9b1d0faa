namespace TranslationPipeline.Formats;

/// <summary>Why a segment was set aside, as a JSON object.</summary>
internal sealed record FailureLine(string Code, string Message, string NextStep);
