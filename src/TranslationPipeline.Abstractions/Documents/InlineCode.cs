namespace TranslationPipeline;

/// <summary>Markup or a variable inside a text that must survive unchanged.</summary>
/// <param name="Id">Unique within the unit; both halves of a pair share it.</param>
/// <param name="Kind">Placeholder, opening or closing half.</param>
/// <param name="Range">Where it stands in the unit's text.</param>
public sealed record InlineCode(string Id, InlineCodeKind Kind, TextRange Range);
