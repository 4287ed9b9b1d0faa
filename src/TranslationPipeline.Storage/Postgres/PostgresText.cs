using System.Text;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Texts in PostgreSQL without loss: what UTF-8 or PostgreSQL cannot hold is U+FDD0 and the base64 of its UTF-16LE.</summary>
internal static class PostgresText
{
    private const char Escape = '\uFDD0';

    /// <summary>Longest value of an index entry; PostgreSQL refuses entries beyond 2,700 bytes.</summary>
    public const int IndexedCharacters = 600;

    public static string Of(string text) => IsPlain(text) ? text : Escape + Convert.ToBase64String(SqliteText.ToUtf16(text));

    public static string? OfNullable(string? text) => text is null ? null : Of(text);

    public static string Read(string text) => text.StartsWith(Escape) ? SqliteText.FromUtf16(Convert.FromBase64String(text[1..])) : text;

    /// <summary>The first characters of a stored text, as <c>left(x, 600)</c> gives them.</summary>
    public static string Indexed(string text)
    {
        var stored = Of(text);
        if (stored.Length <= IndexedCharacters)
        {
            return stored;
        }

        var index = 0;
        for (var i = 0; i < IndexedCharacters && index < stored.Length; i++)
        {
            index += char.IsHighSurrogate(stored[index]) ? 2 : 1;
        }

        return stored[..index];
    }

    /// <summary>Work identities as bytes: 1 and the 32 bytes of 64 lower-case hexadecimal digits, or 0 and UTF-16LE.</summary>
    public static byte[] Identity(string identity)
    {
        var bytes = new byte[33];
        if (identity.Length == 64 && !identity.AsSpan().ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(identity, bytes.AsSpan(1), out _, out _) == System.Buffers.OperationStatus.Done)
        {
            bytes[0] = 1;
            return bytes;
        }

        return [0, .. SqliteText.ToUtf16(identity)];
    }

    private static bool IsPlain(string text)
    {
        if (text.Length > 0 && text[0] == Escape)
        {
            return false;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!Rune.TryGetRuneAt(text, i, out _))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
