namespace TranslationPipeline.Detection;

/// <summary>Hash of a run of letters, extended one letter at a time; the builder of the table uses the same one.</summary>
internal static class NgramHash
{
    /// <summary>Hash of the empty run.</summary>
    public const ulong Empty = 0x9E3779B97F4A7C15;

    /// <summary>Before the first letter of a word start, which is looked up apart from the n-grams.</summary>
    public const ulong WordStart = 0xC2B2AE3D27D4EB4F;

    /// <summary>Before the first letter of a whole word; the boundary after it counts as a letter.</summary>
    public const ulong Word = 0x165667B19E3779F9;

    /// <summary>Hash of a run with one letter more.</summary>
    public static ulong Extend(ulong hash, char letter)
    {
        unchecked
        {
            var mixed = (hash ^ letter) * 0xD6E8FEB86659FD93;
            return mixed ^ (mixed >> 32);
        }
    }

    /// <summary>Spreads the hash over all 64 bits, so that any of them can serve as bucket or fingerprint.</summary>
    public static ulong Finish(ulong hash)
    {
        unchecked
        {
            var mixed = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9;
            return mixed ^ (mixed >> 32);
        }
    }
}
