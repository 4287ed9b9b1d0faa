namespace TranslationPipeline.Normalization.Names;

/// <summary>What a packed term carries beside its language and text; most terms carry little. The lowest two bits are its status.</summary>
[Flags]
internal enum NameRecordFields
{
    None = 0,
    Status = 3,
    Parts = 1 << 2,
    ValidFrom = 1 << 3,
    ValidTo = 1 << 4,
    CaseSensitive = 1 << 5,
    Source = 1 << 6,
    Line = 1 << 7,
    Note = 1 << 8,
    Replacement = 1 << 9,
    Match = 1 << 10,
    PartOfSpeech = 1 << 11,
    Gender = 1 << 12,
}
