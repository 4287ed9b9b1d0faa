namespace TranslationPipeline.Normalization.Names;

/// <summary>How the text of a name differs from a form with the same key.</summary>
[Flags]
internal enum NameSurface
{
    /// <summary>Not at all, or only in case, kind of apostrophe or kind of space.</summary>
    Same = 0,

    /// <summary>Soft hyphens or zero-width characters inside.</summary>
    Invisible = 1,

    /// <summary>A hyphen inside a word that has none.</summary>
    ExtraHyphen = 2,

    /// <summary>A space inside a word.</summary>
    ExtraSpace = 4,

    /// <summary>A hyphen is missing: the parts stand together.</summary>
    LostHyphen = 8,

    /// <summary>A space, or a hyphen with spaces, or a dash, where a hyphen belongs.</summary>
    BrokenHyphen = 16,

    /// <summary>Parts run together or joined by a hyphen where a space belongs.</summary>
    LostSpace = 32,

    /// <summary>Diacritics that the form has are missing.</summary>
    LostDiacritics = 64,

    /// <summary>Diacritics that the form does not have.</summary>
    OtherDiacritics = 128,

    /// <summary>An apostrophe too many, too few or with spaces.</summary>
    Apostrophe = 256,

    /// <summary>A part after a stray hyphen or space begins with a capital.</summary>
    CapitalInside = 512,

    /// <summary>A line break stands at the stray hyphen.</summary>
    LineBreak = 1024,
}
