using System.Collections.Immutable;
using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>Ids of the inline codes of one unit and of their original text: XLIFF wants name tokens, unique in the unit.</summary>
internal sealed class XliffCodes
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> data = new(StringComparer.Ordinal);
    private readonly HashSet<string> openings = new(StringComparer.Ordinal);
    private readonly HashSet<string> closings = new(StringComparer.Ordinal);

    public XliffCodes(ImmutableArray<SegmentResult> segments)
    {
        foreach (var segment in segments)
        {
            foreach (var (code, range) in InlineCodeSpans.InSource(segment))
            {
                ids.TryAdd(Key(code), string.Create(CultureInfo.InvariantCulture, $"c{ids.Count + 1}"));
                data.TryAdd(range.Of(segment.NormalizedText), string.Create(CultureInfo.InvariantCulture, $"d{data.Count + 1}"));
                if (code.Kind != InlineCodeKind.Placeholder)
                {
                    (code.Kind == InlineCodeKind.Opening ? openings : closings).Add(code.Id);
                }
            }
        }
    }

    /// <summary>Original text of each distinct code and its id.</summary>
    public IReadOnlyDictionary<string, string> Data => data;

    public string IdOf(InlineCode code) => ids[Key(code)];

    public string DataOf(string text) => data[text];

    public bool HasOpening(InlineCode code) => openings.Contains(code.Id);

    public bool IsPaired(InlineCode code) => openings.Contains(code.Id) && closings.Contains(code.Id);

    // Both halves of a pair share their id; a placeholder is told apart from a pair with the same id.
    private static string Key(InlineCode code) => (code.Kind == InlineCodeKind.Placeholder ? "p" : "s") + code.Id;
}
