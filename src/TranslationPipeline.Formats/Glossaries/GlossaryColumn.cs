namespace TranslationPipeline.Formats.Glossaries;

/// <summary>The meaning of a column of a glossary file.</summary>
internal enum GlossaryColumn
{
    /// <summary>Kept out of the model and reported.</summary>
    Unknown,
    Id,
    Concept,
    Kind,
    Domain,
    Language,
    Term,
    Context,
    Status,
    Given,
    Patronymic,
    Family,
    ValidFrom,
    ValidTo,
    Note,
    Source,
    DoNotTranslate,
    Case,
    PartOfSpeech,
    Replacement,
    Definition,
    Owner,
    Gender,
    Match,

    /// <summary>A column of the wide form: its header is the language tag of the terms in it.</summary>
    Terms,
}
