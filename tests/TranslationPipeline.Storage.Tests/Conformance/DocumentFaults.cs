using System.Collections.Immutable;

namespace TranslationPipeline.Storage.Tests.Conformance;

/// <summary>What a store with a fault would keep of a document.</summary>
internal static class DocumentFaults
{
    public static DocumentResult Apply(DocumentResult result, StoreFault fault) => fault switch
    {
        StoreFault.LosesAnnotations => Each(result, static s => s with { Annotations = [] }),
        StoreFault.LosesEdits => Each(result, static s => s with { Edits = [] }),
        StoreFault.LosesFindings => Each(result, static s => s with { Findings = [] }),
        StoreFault.LosesInlineCodes => Each(result, static s => s with { InlineCodes = [] }),
        StoreFault.LosesFailure => Each(result, static s => s with { Failure = null }),
        StoreFault.LosesTypedDates => Each(result, static s => s with
        {
            Annotations = [.. OrEmpty(s.Annotations).Select(static a => a is DateAnnotation date ? date with { Value = null } : a)],
        }),
        StoreFault.LosesDateline => result with { Dateline = null },
        StoreFault.LosesRangeMaps => result with { Map = RangeMap.Identity },
        StoreFault.LosesLastSegmentOfLongDocuments when !result.Segments.IsDefault && result.Segments.Length > 10_000 =>
            result with { Segments = result.Segments[..^1] },
        StoreFault.ReplacesLoneSurrogates => Text(result, static t => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(t))),
        StoreFault.CutsAtNul => Text(result, static t => t.Split('\0')[0]),
        StoreFault.ReadsEmptyAsNull => result.Document.Metadata.SourcePath is { Length: 0 } ? Path(result, null) : result,
        StoreFault.SupersedesStandardInput => result.Document.Metadata.SourcePath == "-" ? Path(result, "/dev/stdin") : result,
        StoreFault.ForgetsNewTargets => Each(result, static s => s with
        {
            Targets = [.. OrEmpty(s.Targets).Select(static t => t with { Origin = TargetOrigin.Memory })],
        }),
        _ => result,
    };

    private static DocumentResult Each(DocumentResult result, Func<SegmentResult, SegmentResult> change) =>
        result with { Segments = [.. OrEmpty(result.Segments).Select(change)] };

    private static DocumentResult Text(DocumentResult result, Func<string, string> change) => Each(result, s => s with { SourceText = change(s.SourceText) });

    private static DocumentResult Path(DocumentResult result, string? path) =>
        result with { Document = result.Document with { Metadata = result.Document.Metadata with { SourcePath = path } } };

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> array) => array.IsDefault ? [] : array;
}
