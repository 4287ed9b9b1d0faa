using System.Collections.Immutable;

namespace TranslationPipeline.Glossaries;

/// <summary>A word or phrase that may deserve a place in a glossary.</summary>
/// <param name="Text">As the texts write it most often.</param>
/// <param name="Frequency">How often it occurs, in any case.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Score">C-value (Frantzi, Ananiadou 2000): frequency outside of longer candidates, more for more words.</param>
/// <param name="Examples">Up to two texts with it.</param>
public sealed record TermCandidate(string Text, int Frequency, int Documents, double Score, ImmutableArray<string> Examples);
