namespace TranslationPipeline.Glossaries;

/// <summary>What a <see cref="TermToken"/> is.</summary>
internal enum TermTokenKind : byte
{
    /// <summary>The text is at its end.</summary>
    None,

    /// <summary>A run of letters and digits.</summary>
    Word,

    /// <summary>One character of a script that puts no spaces between words.</summary>
    Unspaced,

    /// <summary>One character that is neither: punctuation, a symbol, half of a surrogate pair.</summary>
    Symbol,
}
