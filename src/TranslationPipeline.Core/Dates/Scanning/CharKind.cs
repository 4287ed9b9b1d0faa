namespace TranslationPipeline.Dates;

/// <summary>What the scanner does with a character.</summary>
internal enum CharKind : byte
{
    /// <summary>Punctuation and symbols.</summary>
    Other,

    /// <summary>A letter or mark of a script that writes words apart.</summary>
    Letter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>White space within a line.</summary>
    Space,

    /// <summary>A line end.</summary>
    NewLine,

    /// <summary>Han and kana: words are not written apart.</summary>
    Ideograph,

    /// <summary>Hangul: particles follow the word without a space.</summary>
    Hangul,
}
