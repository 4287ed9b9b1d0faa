using System.Buffers;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>The encoding an HTML or XML file names for itself in its first 1,024 bytes.</summary>
internal static class HtmlCharset
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\"'>;?/");

    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(1024, bytes.Length)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        at = at < 0 && head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("encoding", StringComparison.Ordinal) : at;
        var equals = at < 0 ? -1 : head.IndexOf('=', at);
        if (equals < 0)
        {
            return null;
        }

        var value = head.AsSpan(equals + 1).TrimStart(" \t\"'");
        var end = value.IndexOfAny(Ends);
        return end <= 0 ? null : value[..end].ToString();
    }
}
