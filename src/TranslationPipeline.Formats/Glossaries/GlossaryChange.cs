namespace TranslationPipeline.Formats.Glossaries;

/// <summary>One field that two versions of a glossary do not share.</summary>
/// <param name="Row">Key of the row: concept, or concept, language and term.</param>
/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Column">The field; null when the whole row was added or removed.</param>
/// <param name="Old">Its value before.</param>
/// <param name="New">Its value now.</param>
public sealed record GlossaryChange(string Row, string Kind, string? Column, string Old, string New);
