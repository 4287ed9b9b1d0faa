using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>An exported glossary and what its format could not hold.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Losses">One line a kind of loss, with the count and the first concept; empty when nothing was lost.</param>
public sealed record GlossaryExport(byte[] Bytes, ImmutableArray<string> Losses);
