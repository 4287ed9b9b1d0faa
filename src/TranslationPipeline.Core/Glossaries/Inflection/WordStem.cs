namespace TranslationPipeline.Glossaries;

/// <summary>One way in which the forms of a term word begin.</summary>
/// <param name="Text">The folded stem, at least one letter.</param>
/// <param name="Tail">What may follow it.</param>
internal readonly record struct WordStem(string Text, TailRule Tail);
