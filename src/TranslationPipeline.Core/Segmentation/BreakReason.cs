namespace TranslationPipeline.Segmentation;

/// <summary>Why a candidate position is a sentence boundary or is none; kept so that it can be explained.</summary>
internal enum BreakReason : byte
{
    /// <summary>Boundary: a mark that always ends a sentence.</summary>
    Terminal,

    /// <summary>Boundary: a full stop, and what follows looks like a new sentence.</summary>
    FullStop,

    /// <summary>Boundary: a blank line.</summary>
    BlankLine,

    /// <summary>Boundary: the next line begins a list item.</summary>
    ListItem,

    /// <summary>Boundary: a line of its own, a heading or an address line.</summary>
    LineEnd,

    /// <summary>No boundary: an abbreviation.</summary>
    Abbreviation,

    /// <summary>No boundary: an initial before a name.</summary>
    Initial,

    /// <summary>No boundary: a number, date, version or clock.</summary>
    Number,

    /// <summary>No boundary: an address of the web, a file name, a placeholder.</summary>
    Token,

    /// <summary>No boundary: what follows goes on in lower case or with a comma.</summary>
    GoesOn,

    /// <summary>No boundary: inside of a quotation or brackets that go on.</summary>
    Quotation,

    /// <summary>No boundary: a list marker.</summary>
    ListMarker,
}
