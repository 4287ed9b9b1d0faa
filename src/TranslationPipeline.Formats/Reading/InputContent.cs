namespace TranslationPipeline.Formats;

/// <summary>What a format reader is given.</summary>
/// <param name="Text">The decoded file.</param>
/// <param name="Metadata">Path and encoding, to be completed.</param>
/// <param name="Limits">Limits to obey.</param>
/// <param name="Log">Takes warnings and the failure.</param>
internal sealed record InputContent(string Text, DocumentMetadata Metadata, ReadLimits Limits, ReadLog Log);
