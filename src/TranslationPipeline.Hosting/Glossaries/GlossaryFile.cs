namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>A file of names or terms, read but not yet understood.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record GlossaryFile(string Path, byte[] Bytes);
