using System.Collections.Immutable;
using System.Text;

namespace TranslationPipeline.Storage.Documents;

/// <summary>
/// The two texts of a document as they are kept: only what lies between the segments, since the segments keep their own texts; or whole,
/// where the segments do not lie in them one after the other.
/// </summary>
/// <param name="Source">The source text, or what lies between the segments in it.</param>
/// <param name="Normalized">The same of the normalised text; null: the normalised text is the source text.</param>
/// <param name="IsBetween">True: what lies between the segments.</param>
internal readonly record struct DocumentTexts(string Source, string? Normalized, bool IsBetween)
{
    public static DocumentTexts Of(DocumentResult result, ReadOnlySpan<SegmentRow> segments)
    {
        var isSame = result.NormalizedText == result.Document.SourceText;
        return Between(result.Document.SourceText, segments, SourceOf) is { } source
            && (isSame ? "" : Between(result.NormalizedText, segments, NormalizedOf)) is { } normalized
            ? new DocumentTexts(source, isSame ? null : normalized, IsBetween: true)
            : new DocumentTexts(result.Document.SourceText, isSame ? null : result.NormalizedText, IsBetween: false);
    }

    /// <summary>Both texts whole again.</summary>
    /// <exception cref="FormatException">The segments are not those of these texts.</exception>
    public (string Source, string Normalized) Whole(ImmutableArray<SegmentResult> segments)
    {
        if (!IsBetween)
        {
            return (Source, Normalized ?? Source);
        }

        var source = Whole(Source, segments, static s => (s.SourceRange, s.SourceText));
        return (source, Normalized is null ? source : Whole(Normalized, segments, static s => (s.NormalizedRange, s.NormalizedText)));
    }

    private static (TextRange Range, string Text) SourceOf(in SegmentRow segment) => (segment.Source, segment.SourceText);

    private static (TextRange Range, string Text) NormalizedOf(in SegmentRow segment) => (segment.Normalized, segment.NormalizedText ?? segment.SourceText);

    private static string? Between(string text, ReadOnlySpan<SegmentRow> segments, PartOf partOf)
    {
        var between = new StringBuilder();
        var end = 0;
        foreach (ref readonly var segment in segments)
        {
            var (range, part) = partOf(segment);
            if (range.Start < end || range.End < range.Start || range.End > text.Length || !text.AsSpan(range.Start, range.Length).SequenceEqual(part))
            {
                return null;
            }

            between.Append(text, end, range.Start - end);
            end = range.End;
        }

        return between.Append(text, end, text.Length - end).ToString();
    }

    private static string Whole(string between, ImmutableArray<SegmentResult> segments, Func<SegmentResult, (TextRange Range, string Text)> partOf)
    {
        var text = new StringBuilder();
        var taken = 0;
        foreach (var segment in segments)
        {
            var (range, part) = partOf(segment);
            var gap = range.Start - text.Length;
            if (gap < 0 || gap > between.Length - taken || part.Length != range.Length)
            {
                throw new FormatException("a segment does not lie where it lay when the document was written");
            }

            text.Append(between, taken, gap).Append(part);
            taken += gap;
        }

        return text.Append(between, taken, between.Length - taken).ToString();
    }

    private delegate (TextRange Range, string Text) PartOf(in SegmentRow segment);
}
