using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>A code page of one byte a character, ASCII below and a table of 128 characters above. Decodes only.</summary>
/// <param name="page">The characters of the bytes 80 to FF; U+FFFD where none is assigned.</param>
internal sealed class TableEncoding(string page) : Encoding
{
    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException("this encoding is only read");

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException("this encoding is only read");

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(chars);
        for (var i = 0; i < byteCount; i++)
        {
            var b = bytes[byteIndex + i];
            chars[charIndex + i] = b < 128 ? (char)b : page[b - 128];
        }

        return byteCount;
    }

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => charCount;

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount;
}
