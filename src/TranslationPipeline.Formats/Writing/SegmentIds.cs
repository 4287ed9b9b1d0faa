using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>The id of a segment: <c>document#number</c>.</summary>
internal static class SegmentIds
{
    public static string Of(DocumentResult result, SegmentResult segment) => string.Create(CultureInfo.InvariantCulture, $"{result.Document.Id}#{segment.Number}");
}
