using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>
/// Texts in SQLite without loss. UTF-8 cannot hold lone surrogates and SQLite's functions stop at NUL: a text with one
/// of them is kept as a BLOB in UTF-16LE instead, so that every .NET string comes back as it was.
/// </summary>
internal static class SqliteText
{
    /// <summary>Writes <paramref name="text"/> as UTF-8; false when it has lone surrogates or NUL.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="buffer">Grows as needed.</param>
    /// <param name="length">Bytes written.</param>
    public static bool TryEncode(string text, ref byte[] buffer, out int length)
    {
        var most = checked(text.Length * 3);
        if (buffer.Length < most)
        {
            buffer = new byte[Math.Max(most, Math.Min(2 * (long)buffer.Length, Array.MaxLength))];
        }

        var status = Utf8.FromUtf16(text, buffer, out _, out length, replaceInvalidSequences: false);
        return status == OperationStatus.Done && !buffer.AsSpan(0, length).Contains((byte)0);
    }

    /// <summary>UTF-8 of a text; null where it is empty or <see cref="TryEncode"/> cannot write it.</summary>
    public static byte[]? ToUtf8OrNull(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(checked(text.Length * 3));
        try
        {
            var rented = buffer;
            return TryEncode(text, ref rented, out var length) ? rented.AsSpan(0, length).ToArray() : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The UTF-16LE form of a text that <see cref="TryEncode"/> cannot write.</summary>
    public static byte[] ToUtf16(string text)
    {
        var bytes = new byte[checked(text.Length * 2)];
        for (var i = 0; i < text.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), text[i]);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToUtf16"/> wrote.</summary>
    public static string FromUtf16(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length / 2];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]);
        }

        return new string(text);
    }

    /// <summary>Reads UTF-8.</summary>
    public static string FromUtf8(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
