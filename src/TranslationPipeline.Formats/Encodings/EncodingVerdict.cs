namespace TranslationPipeline.Formats;

/// <summary>What the contest of encodings decided.</summary>
/// <param name="Candidate">The winner.</param>
/// <param name="Language">The language in which the text is least surprising, BCP 47.</param>
/// <param name="CostPerUnit">Mean cost in nats of a character outside ASCII, marks and damage included; right guesses lie near 3 (alphabets) to 7 (ideographs).</param>
/// <param name="Margin">Cost in nats by which the best reading with another text is worse; infinite when every reading gives the same text.</param>
/// <param name="Characters">Characters outside ASCII that were looked at.</param>
internal sealed record EncodingVerdict(EncodingCandidate Candidate, string Language, double CostPerUnit, double Margin, int Characters);
