using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>All encodings of <c>encodings.tsv</c>, made once.</summary>
internal static class EncodingCandidates
{
    /// <summary>In the order of the table.</summary>
    public static ImmutableArray<EncodingCandidate> All { get; } = Build();

    private static FrozenDictionary<string, EncodingCandidate> ByName { get; } =
        All.ToFrozenDictionary(static c => c.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The candidate of an IANA name or a common alias of it; null when it is not known or must not be read (UTF-7).</summary>
    public static EncodingCandidate? Find(string name)
    {
        var trimmed = name.Trim().Trim('"', '\'');
        if (ByName.TryGetValue(trimmed, out var candidate))
        {
            return candidate;
        }

        try
        {
            var page = (CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed)).CodePage;
            page = page is 28591 or 20127 ? 1252 : page is 28599 ? 1254 : page is 936 ? 54936 : page; // WHATWG: the labels of the subset mean the superset
            return All.FirstOrDefault(c => c.Encoding is not TableEncoding && c.Encoding.CodePage == page);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static ImmutableArray<EncodingCandidate> Build() =>
    [
        .. EncodingTable.Read("encodings.tsv", "name", "page", "scripts", "prior", "source").Select(static row => new EncodingCandidate(
            row[0],
            Open(row[1]),
            [.. row[2].Split(',')],
            double.Parse(row[3], CultureInfo.InvariantCulture))),
    ];

    private static Encoding Open(string page)
    {
        if (!int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new TableEncoding(EncodingTable.ReadPage(page));
        }

        var replace = new DecoderReplacementFallback("\uFFFD");
        return number switch
        {
            1200 => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            1201 => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            12000 => new UTF32Encoding(bigEndian: false, byteOrderMark: false),
            12001 => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, replace)
                ?? throw new InvalidDataException($"code page {number} is missing"),
        };
    }
}
