using System.Collections.Immutable;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>The authority of the configured names.</summary>
/// <param name="Authority">Ready for look-up.</param>
/// <param name="Diagnostics">Rows that were left out, with file, line and column.</param>
/// <param name="ContentHash">SHA-256 of all files, lower-case hexadecimal; another hash means other results are possible.</param>
public sealed record LoadedNames(NameAuthority Authority, ImmutableArray<Diagnostic> Diagnostics, string ContentHash)
{
    /// <summary>Size and time of each file when it was read, by its path.</summary>
    public required ImmutableSortedDictionary<string, string> Stamps { get; init; }
}
