using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>What an import did, or would do.</summary>
/// <param name="Table">The glossary with the import.</param>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Rows whose empty fields were filled, or whose fields were replaced.</param>
/// <param name="Unchanged">Rows that say nothing new.</param>
/// <param name="Conflicts">Fields that differ: what the glossary says is <c>Ours</c>, the import <c>Theirs</c>.</param>
public sealed record GlossaryImportResult(GlossaryTable Table, int Added, int Changed, int Unchanged, ImmutableArray<GlossaryConflict> Conflicts);
