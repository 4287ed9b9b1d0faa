namespace TranslationPipeline.Normalization.Names;

/// <summary>A part of a name as it stands in the text.</summary>
/// <param name="Role">Which part.</param>
/// <param name="Range">Where.</param>
internal readonly record struct NamePart(NamePartRole Role, TextRange Range);
