namespace TranslationPipeline;

/// <summary>A step that waits (memory, provider): it gets many segments at once and fills their targets. Safe for concurrent use.</summary>
public interface IBatchStage : IStage
{
    /// <summary>Returns new targets for the segments it could serve. One segment's failure is data on that segment, not an exception.</summary>
    /// <exception cref="ProviderException">The whole request failed: credentials, quota, network.</exception>
    ValueTask<IReadOnlyList<SegmentTarget>> RunAsync(IReadOnlyList<SegmentView> segments, DocumentContext context, CancellationToken cancellationToken);
}
