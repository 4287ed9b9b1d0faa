using System.Collections.Immutable;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>Everything about a segment besides its texts and ranges; what is empty is null and left out.</summary>
internal sealed class SegmentParts
{
    public ImmutableArray<EditRecord>? Edits { get; set; }

    public ImmutableArray<Annotation>? Annotations { get; set; }

    /// <summary>The typed values of dates, which the annotations themselves do not write.</summary>
    public ImmutableArray<TypedDate>? Dates { get; set; }

    public ImmutableArray<Finding>? Findings { get; set; }

    public ImmutableArray<TargetText>? Targets { get; set; }

    public ImmutableArray<InlineCode>? InlineCodes { get; set; }

    public Diagnostic? Failure { get; set; }

    /// <summary>The parts of a segment; null when it has none.</summary>
    public static SegmentParts? Of(SegmentResult segment)
    {
        if (segment is { Edits.IsDefaultOrEmpty: true, Annotations.IsDefaultOrEmpty: true, Findings.IsDefaultOrEmpty: true, Targets.IsDefaultOrEmpty: true, InlineCodes.IsDefaultOrEmpty: true, Failure: null })
        {
            return null;
        }

        return new SegmentParts
        {
            Edits = OrNull(segment.Edits),
            Annotations = OrNull(segment.Annotations),
            Dates = segment.Annotations.IsDefaultOrEmpty ? null : OrNull(DatesOf(segment.Annotations)),
            Findings = OrNull(segment.Findings),
            Targets = OrNull(segment.Targets),
            InlineCodes = OrNull(segment.InlineCodes),
            Failure = segment.Failure,
        };
    }

    /// <summary>The annotations with the typed values of their dates.</summary>
    public ImmutableArray<Annotation> TypedAnnotations()
    {
        if (Annotations is not { } annotations || Dates is not { } dates)
        {
            return Annotations ?? [];
        }

        var typed = annotations.ToBuilder();
        foreach (var date in dates)
        {
            var annotation = (DateAnnotation)typed[date.At];
            if (TemporalValueReader.TryRead(date.Value ?? annotation.TimexValue, out var value))
            {
                typed[date.At] = annotation with { Value = value };
            }
        }

        return typed.MoveToImmutable();
    }

    private static ImmutableArray<TypedDate> DatesOf(ImmutableArray<Annotation> annotations)
    {
        var dates = ImmutableArray.CreateBuilder<TypedDate>();
        for (var at = 0; at < annotations.Length; at++)
        {
            if (annotations[at] is DateAnnotation { Value: { } value } date)
            {
                var timex = value.ToTimex();
                dates.Add(new TypedDate(at, timex == date.TimexValue ? null : timex));
            }
        }

        return dates.DrainToImmutable();
    }

    private static ImmutableArray<T>? OrNull<T>(ImmutableArray<T> array) => array.IsDefaultOrEmpty ? null : array;
}
