namespace TranslationPipeline.Hosting.Engine;

/// <summary>One answer of an <see cref="AnswerRecord"/>.</summary>
internal sealed record AnswerText(string Identity, string Source, string Target, string? Provider, string? Model, BilledUnit Unit, long Amount);
