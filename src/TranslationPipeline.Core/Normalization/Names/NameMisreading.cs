namespace TranslationPipeline.Normalization.Names;

/// <summary>One character or pair of characters that may have been read wrongly.</summary>
/// <param name="At">Where it stands in the word.</param>
/// <param name="Length">How many characters are replaced.</param>
/// <param name="Right">What it may have been.</param>
internal readonly record struct NameMisreading(int At, int Length, string Right)
{
    /// <summary>Writes the key of the word as it may have been; returns the key's length.</summary>
    public int Write(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = NameKey.Write(word[..At], key);
        length += NameKey.Write(Right, key[length..]);
        return length + NameKey.Write(word[(At + Length)..], key[length..]);
    }
}
