namespace TranslationPipeline.Formats;

/// <summary>Tells files that are not text by their first bytes, or by what they decode to.</summary>
internal static class BinaryContent
{
    private static readonly (byte[] Head, string Kind)[] Heads =
    [
        ([0x50, 0x4B, 0x03, 0x04], "it begins like a ZIP archive (also .docx, .xlsx, .odt)"),
        ([0x50, 0x4B, 0x05, 0x06], "it begins like an empty ZIP archive"),
        ([0x1F, 0x8B, 0x08], "it begins like gzip data"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "it begins like a PDF"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "it begins like an old Office file"),
        ([0x7F, 0x45, 0x4C, 0x46], "it begins like a program (ELF)"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "it begins like a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "it begins like a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "it begins like a GIF picture"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "it begins like a 7z archive"),
        ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "it begins like a RAR archive"),
        ([0x42, 0x5A, 0x68], "it begins like bzip2 data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "it begins like xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "it begins like zstd data"),
        ("SQLite format 3\0"u8.ToArray(), "it begins like a SQLite database"),
        ("{\\rtf"u8.ToArray(), "it begins like an RTF document"),
    ];

    /// <summary>What the bytes are, when their head says so; null for text.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes)
    {
        foreach (var (head, kind) in Heads)
        {
            if (bytes.StartsWith(head) && (head.Length > 4 || head[0] is < 0x20 or > 0x7E || bytes[..Math.Min(512, bytes.Length)].ContainsAnyExceptInRange((byte)9, (byte)126)))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>True when more than a tenth of the characters are control characters, U+FFFD or not assigned; looks at the first 64 Ki characters.</summary>
    public static bool IsMostlyControls(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 64 * 1024));
        var controls = 0;
        foreach (var c in sample)
        {
            controls += c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v') or '\u007F' ? 1 : 0;
        }

        return controls >= 8 && controls * 10 > sample.Length;
    }
}
