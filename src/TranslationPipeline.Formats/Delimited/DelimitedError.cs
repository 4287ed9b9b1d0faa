namespace TranslationPipeline.Formats.Delimited;

/// <summary>What is wrong with a record.</summary>
/// <param name="Kind">The kind of damage.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1 in UTF-16 code units.</param>
public sealed record DelimitedError(DelimitedErrorKind Kind, int Line, int Column);
