using System.Collections.Immutable;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>An encoding that text without a mark may be written in.</summary>
/// <param name="Name">IANA name in lower case.</param>
/// <param name="Encoding">Decoder; what it cannot read becomes U+FFFD.</param>
/// <param name="Scripts">ISO 15924 codes of the letters it was made for; <c>*</c> means all.</param>
/// <param name="Prior">Cost in nats before the text was seen.</param>
internal sealed record EncodingCandidate(string Name, Encoding Encoding, ImmutableArray<string> Scripts, double Prior)
{
    /// <summary>Uses ASCII bytes only and switches between character sets by escape sequences.</summary>
    public bool IsSevenBit => Name is "iso-2022-jp" or "iso-2022-kr" or "hz-gb-2312";

    /// <summary>Bytes of the smallest code unit: 1, 2 or 4.</summary>
    public int UnitSize => Name.StartsWith("utf-16", StringComparison.Ordinal) ? 2 : Name.StartsWith("utf-32", StringComparison.Ordinal) ? 4 : 1;
}
