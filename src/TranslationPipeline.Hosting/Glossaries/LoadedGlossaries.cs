using System.Collections.Immutable;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>Glossaries with what was wrong in their files.</summary>
/// <param name="Glossaries">One per file.</param>
/// <param name="Diagnostics">Rows that were left out, with file, line and column.</param>
/// <param name="ContentHash">SHA-256 of all files, lower-case hexadecimal; another hash means other results are possible.</param>
public sealed record LoadedGlossaries(ImmutableArray<Glossary> Glossaries, ImmutableArray<Diagnostic> Diagnostics, string ContentHash)
{
    /// <summary>Size and time of each file when it was read, by its path.</summary>
    public required ImmutableSortedDictionary<string, string> Stamps { get; init; }
}
