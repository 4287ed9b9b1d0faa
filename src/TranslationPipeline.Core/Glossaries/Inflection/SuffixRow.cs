namespace TranslationPipeline.Glossaries;

/// <summary>A row of <c>suffixes-*.tsv</c>: a suffix and the states it leads between.</summary>
/// <param name="AfterVowel">True: only after a vowel; false: only after a consonant; null: after both.</param>
/// <param name="Elements">Its letters.</param>
/// <param name="To">The state it leads to.</param>
internal sealed record SuffixRow(bool? AfterVowel, IReadOnlyList<SuffixElement> Elements, string To);
