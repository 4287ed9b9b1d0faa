namespace TranslationPipeline.Text;

/// <summary>Scripts the product tells apart; names are ISO 15924 codes.</summary>
internal enum Script : byte
{
    /// <summary>Digits, punctuation, symbols, marks: any script.</summary>
    Zyyy,
    Latn,
    Cyrl,
    Grek,
    Arab,
    Hebr,
    Armn,
    Geor,
    Deva,
    Beng,
    Taml,
    Thai,
    Hang,
    Hira,
    Kana,
    Hani,

    /// <summary>A letter of a script not listed here.</summary>
    Zzzz,
}
