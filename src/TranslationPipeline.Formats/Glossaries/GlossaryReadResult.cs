using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>What a glossary file holds, and what is wrong with it.</summary>
/// <param name="Glossary">All rows that could be read; empty when the file could not.</param>
/// <param name="Diagnostics">Problems in the order of the file; every row left out has one.</param>
public sealed record GlossaryReadResult(Glossary Glossary, ImmutableArray<Diagnostic> Diagnostics);
