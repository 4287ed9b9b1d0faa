using NodaTime;
using TranslationPipeline.Pipeline;
using TranslationPipeline.Translation;

namespace TranslationPipeline.Memory;

/// <summary>Reuses past translations of exactly the same work: same normalised text, languages and terms.</summary>
public sealed class MemoryStage : IBatchStage
{
    private readonly ITranslationMemory memory;
    private readonly IReadOnlyList<string> providers;
    private readonly Instant? since;

    /// <summary>Creates the stage.</summary>
    /// <param name="memory">Where past translations are.</param>
    /// <param name="providers">Keys (<see cref="WorkIdentity.KeyOf"/>) of the providers whose translations are good for this job, best first. Texts of people always are.</param>
    /// <param name="since">
    /// When the job began. What a provider answered after that is this job's own work, not something it found: which of two documents with the
    /// same sentence comes first is chance, and must not be seen in the result. Null: everything in the memory was found there.
    /// </param>
    public MemoryStage(ITranslationMemory memory, IEnumerable<string> providers, Instant? since = null)
    {
        this.memory = memory ?? throw new ArgumentNullException(nameof(memory));
        this.providers = [SegmentWork.Human, .. providers];
        this.since = since;
    }

    /// <inheritdoc/>
    public string Name => StageNames.Memory;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SegmentTarget>> RunAsync(IReadOnlyList<SegmentView> segments, DocumentContext context, CancellationToken cancellationToken)
    {
        var wanted = (
            from segment in segments
            from target in context.Targets
            where SegmentWork.Needs(segment, target)
            select (segment.Number, Target: target, Identities: providers.Select(p => SegmentWork.Identity(segment, target, p)).ToList())).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var found = await memory.FindAsync([.. wanted.SelectMany(static w => w.Identities).Distinct()], cancellationToken).ConfigureAwait(false);
        var targets = new List<SegmentTarget>();
        foreach (var (number, target, identities) in wanted)
        {
            if (identities.Find(found.ContainsKey) is { } identity)
            {
                var match = found[identity];
                targets.Add(new SegmentTarget
                {
                    Number = number,
                    Target = new TargetText(target, match.Text, OriginOf(match))
                    {
                        WorkIdentity = identity,
                        Provider = match.Provider,
                        Model = match.Model,
                        MatchRate = OriginOf(match) == TargetOrigin.Provider ? null : 100,
                    },
                });
            }
        }

        return targets;
    }

    private TargetOrigin OriginOf(MemoryMatch match) =>
        match.Provider is null ? TargetOrigin.Human
        : match.AddedAt > since ? TargetOrigin.Provider
        : TargetOrigin.Memory;
}
