using System.Runtime.CompilerServices;

namespace TranslationPipeline;

/// <summary>Segments that match a query, on any store.</summary>
public static class SegmentQueryExtensions
{
    /// <summary>True when the query has a condition that single segments fulfil, beyond those of the document.</summary>
    public static bool HasSegmentConditions(this SegmentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.SpeaksOf is not null || query.Timex is not null || query.Entity is not null || query.Target is not null
            || query.Finding is not null || query.Provider is not null || query.Text is not null;
    }

    /// <summary>True when the segment alone fulfils every condition of the query that is about segments.</summary>
    public static bool Matches(this SegmentQuery query, SegmentResult segment)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(segment);
        return (query.SpeaksOf is not { } day || Any(segment, a => a switch
            {
                DateAnnotation { Value: { } value } => value.ToDays()?.Contains(day) == true,
                DatelineAnnotation dateline => dateline.Date == day,
                _ => false,
            }))
            && (query.Timex is null || Any(segment, a => a is DateAnnotation date && date.TimexValue == query.Timex))
            && (query.Entity is null || Any(segment, a => a switch
            {
                NameAnnotation name => name.Entity == query.Entity,
                TermAnnotation term => term.Concept == query.Entity,
                _ => false,
            }))
            && (query.Finding is null || (!segment.Findings.IsDefault && segment.Findings.Any(f => f.Category == query.Finding)))
            && ((query.Target is null && query.Provider is null) || (!segment.Targets.IsDefault && segment.Targets.Any(t =>
                (query.Target is null || t.Language == query.Target) && (query.Provider is null || t.Provider == query.Provider))))
            && (query.Text is null || SearchText.Fold(query.Text) is { Length: > 0 } phrase && SearchText.Contains(segment.ToSearchText(), phrase));
    }

    /// <summary>What is searched of a segment: normalised text, source text where it differs, and targets.</summary>
    public static string ToSearchText(this SegmentResult segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var text = segment.NormalizedText == segment.SourceText ? segment.NormalizedText : $"{segment.NormalizedText}\n{segment.SourceText}";
        return SearchText.Fold(segment.Targets.IsDefaultOrEmpty ? text : string.Join('\n', segment.Targets.Select(static t => t.Text).Prepend(text)));
    }

    /// <summary>The matching segments with their documents, with flat memory.</summary>
    public static async IAsyncEnumerable<SegmentHit> FindSegmentsAsync(this IParallelTextStore store, SegmentQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        await foreach (var document in store.ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (await store.LoadAsync(document.Id, cancellationToken).ConfigureAwait(false) is { } result)
            {
                foreach (var segment in result.Segments.Where(query.Matches))
                {
                    yield return new SegmentHit(document, segment);
                }
            }
        }
    }

    private static bool Any(SegmentResult segment, Func<Annotation, bool> matches) => !segment.Annotations.IsDefault && segment.Annotations.Any(matches);
}
