namespace TranslationPipeline.Formats.Delimited;

/// <summary>One field of a delimited file.</summary>
/// <param name="Text">The value without its quotes; not trimmed.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Column">Column of the first character, from 1 in UTF-16 code units; of the opening quote for a quoted field.</param>
public readonly record struct DelimitedCell(string Text, int Line, int Column);
