using System.Text;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Decodes the bytes of a glossary file: UTF-8 with or without byte order mark, UTF-16 of either order.</summary>
internal static class GlossaryText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes; bytes that are not valid become U+FFFD and are reported once with the place of the first.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, DiagnosticList diagnostics)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                bytes = bytes[3..];
                break;
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
            case [not 0, 0, not 0, 0, ..]:
                return Encoding.Unicode.GetString(bytes);
            case [0, not 0, 0, not 0, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var text = Encoding.UTF8.GetString(bytes);
            var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
            var before = text.AsSpan(0, Math.Max(0, first));
            diagnostics.Add(
                "encoding",
                before.Count('\n') + 1,
                before.Length - before.LastIndexOf('\n'),
                "the file is not UTF-8: a byte sequence here is no character",
                "Save the file as UTF-8 (in a spreadsheet: 'CSV UTF-8'); rows with damaged characters were left out");
            return text;
        }
    }
}
