namespace TranslationPipeline.LanguageModels;

/// <summary>An n-gram as a number: its first letter in the highest bits, so that n-grams sort behind those they begin with.</summary>
internal static class PackedNgram
{
    private const int Bits = 16;
    private const int Top = 128 - Bits;

    /// <summary>The number of an n-gram of up to eight letters.</summary>
    public static UInt128 Of(ReadOnlySpan<char> ngram)
    {
        UInt128 packed = 0;
        for (var i = 0; i < ngram.Length; i++)
        {
            packed |= (UInt128)ngram[i] << (Top - (i * Bits));
        }

        return packed;
    }

    /// <summary>The letters.</summary>
    public static string Letters(UInt128 packed)
    {
        Span<char> letters = stackalloc char[8];
        var length = 0;
        for (; packed != 0; packed <<= Bits)
        {
            letters[length++] = (char)(packed >> Top);
        }

        return letters[..length].ToString();
    }
}
