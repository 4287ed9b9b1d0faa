namespace TranslationPipeline.Glossaries;

/// <summary>A distinct word of the terms of one language.</summary>
/// <param name="Raw">As the glossary writes it.</param>
/// <param name="Key">Folded.</param>
/// <param name="Case">In which case it matches.</param>
/// <param name="Inflects">False when only the word itself matches.</param>
/// <param name="IsPhrase">True when it is part of a term of several words.</param>
/// <param name="IsBeginning">True when every word that begins so matches.</param>
internal readonly record struct TermWord(string Raw, string Key, CaseRule Case, bool Inflects, bool IsPhrase, bool IsBeginning);
