namespace TranslationPipeline.Formats;

/// <summary>Why JSON was refused, and at which byte.</summary>
internal sealed record JsonProblem(string Code, string Message, long Offset);
