namespace TranslationPipeline.Segmentation;

/// <summary>How an abbreviation behaves before a capital letter; the names in the table are these in lower case.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>A name or number always follows: Dr., ул., gen.: never a boundary.</summary>
    Prefix,

    /// <summary>Only before a number: p. 55, No. 5, стр. 7.</summary>
    Number,

    /// <summary>May end a sentence: etc., т. д., Inc.: a boundary before a capital letter.</summary>
    End,

    /// <summary>A month or weekday: no boundary before a number.</summary>
    Date,

    /// <summary>A unit or mark behind a number, which ends a sentence only there: 2021 г., but г. Волгоград.</summary>
    AfterNumber,

    /// <summary>The mark of a year behind its number, which ends a sentence also before a number: 2030 г. 24-летний.</summary>
    Year,

    /// <summary>A region behind a comma, and an ordinary word elsewhere: Boston, Mass.; behaves there like <see cref="End"/>.</summary>
    Region,
}
