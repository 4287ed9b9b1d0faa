namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Two editors changed the same field in different ways.</summary>
/// <param name="Row">Key of the row: concept, or concept, language and term.</param>
/// <param name="Column">The field; <c>*</c> when one deleted the row that the other changed.</param>
/// <param name="Ours">The value that was kept.</param>
/// <param name="Theirs">The other value.</param>
public sealed record GlossaryConflict(string Row, string Column, string Ours, string Theirs);
