using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>A merged glossary.</summary>
/// <param name="Table">The rows; where both sides changed a field differently it has ours.</param>
/// <param name="Conflicts">Those fields; empty when nobody has to decide anything.</param>
public sealed record GlossaryMergeResult(GlossaryTable Table, ImmutableArray<GlossaryConflict> Conflicts);
