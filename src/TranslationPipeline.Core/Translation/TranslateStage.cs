using TranslationPipeline.Pipeline;

namespace TranslationPipeline.Translation;

/// <summary>Asks the provider for what the memory did not have. Equal work in one document is asked once.</summary>
public sealed class TranslateStage : IBatchStage
{
    private readonly ITranslationProvider provider;
    private readonly ITranslationMemory? memory;

    /// <summary>Creates the stage.</summary>
    /// <param name="provider">The provider with its decorators.</param>
    /// <param name="memory">Where answers are kept before they are used, so that a crash later never pays again; null keeps nothing.</param>
    public TranslateStage(ITranslationProvider provider, ITranslationMemory? memory)
    {
        this.provider = provider ?? throw new ArgumentNullException(nameof(provider));
        this.memory = memory;
    }

    /// <inheritdoc/>
    public string Name => StageNames.Translate;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SegmentTarget>> RunAsync(IReadOnlyList<SegmentView> segments, DocumentContext context, CancellationToken cancellationToken)
    {
        var targets = new List<SegmentTarget>();
        foreach (var target in context.Targets)
        {
            foreach (var group in segments.Where(s => SegmentWork.Needs(s, target)).GroupBy(static s => s.Language))
            {
                targets.AddRange(await TranslateAsync([.. group], group.Key, target, cancellationToken).ConfigureAwait(false));
            }
        }

        return targets;
    }

    private async ValueTask<IEnumerable<SegmentTarget>> TranslateAsync(List<SegmentView> segments, LanguageTag from, LanguageTag to, CancellationToken cancellationToken)
    {
        var byIdentity = segments.ToLookup(s => SegmentWork.Identity(s, to, WorkIdentity.KeyOf(provider)));
        var items = byIdentity.Select(g => new TranslationItem(g.Key, g.First().Text)
        {
            InlineCodes = g.First().InlineCodes,
            Terms = SegmentWork.Terms(g.First(), to),
        });
        var request = new TranslationRequest([.. items], from, to);
        var outcomes = await provider.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
        if (outcomes.Count != request.Items.Length)
        {
            throw new ProviderException(ProviderErrorKind.Fatal, new Diagnostic(
                "provider.count",
                $"provider '{provider.Name}' answered {outcomes.Count} of {request.Items.Length} items",
                "Run the conformance kit of TranslationPipeline.Testing on the provider."));
        }

        // What was paid for is kept before anything else happens to it, even when the job is being stopped.
        await RememberAsync(outcomes, byIdentity, from, to).ConfigureAwait(false);
        if (outcomes.FirstOrDefault(static o => o.Error is { } error && Ends(error.Kind)) is { Error: { } reason })
        {
            // The account or the network, not a text: the document stays undone, so that the next run goes on with what is missing.
            throw new ProviderException(reason);
        }

        return outcomes.SelectMany(o => byIdentity[o.Id].Select((s, i) => ToTarget(s, o, to, first: i == 0)));
    }

    private static bool Ends(ProviderErrorKind kind) =>
        kind is ProviderErrorKind.Authentication or ProviderErrorKind.QuotaExhausted or ProviderErrorKind.RateLimited or ProviderErrorKind.Transient;

    private async ValueTask RememberAsync(IReadOnlyList<TranslationOutcome> outcomes, ILookup<string, SegmentView> byIdentity, LanguageTag from, LanguageTag to)
    {
        var entries = outcomes.Where(static o => o.Text is not null).Select(o => new MemoryEntry(o.Id, from, to, byIdentity[o.Id].First().Text, o.Text!)
        {
            Provider = o.Provider ?? provider.Name,
            Model = o.Model,
            Billed = o.Billed,
        }).ToList();
        if (memory is not null && entries.Count > 0)
        {
            await memory.AddAsync(entries, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private SegmentTarget ToTarget(SegmentView segment, TranslationOutcome outcome, LanguageTag to, bool first) => outcome.Text is { } text
        ? new SegmentTarget
        {
            Number = segment.Number,
            Target = new TargetText(to, text, TargetOrigin.Provider)
            {
                WorkIdentity = outcome.Id,
                Provider = outcome.Provider ?? provider.Name,
                Model = outcome.Model,
                Billed = first ? outcome.Billed : BilledAmount.Nothing,
            },
        }
        : new SegmentTarget { Number = segment.Number, Failure = outcome.Error!.Diagnostic };
}
