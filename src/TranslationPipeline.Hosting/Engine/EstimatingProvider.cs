using System.Collections.Concurrent;
using TranslationPipeline.Providers;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>Sends nothing: gives back the source and counts what the answer would cost. The same work costs once. Safe for concurrent use.</summary>
public sealed class EstimatingProvider(ITranslationProvider inner) : DelegatingProvider(inner)
{
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private BilledAmount total;
    private long texts;

    /// <summary>What all requests would cost.</summary>
    public BilledAmount Total
    {
        get
        {
            lock (gate)
            {
                return total.Unit == BilledUnit.None ? new BilledAmount(Inner.Capabilities.BillUnit, 0) : total;
            }
        }
    }

    /// <summary>Different texts that would be sent.</summary>
    public long Texts => Interlocked.Read(ref texts);

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var fresh = request with { Items = [.. request.Items.Where(i => seen.TryAdd(i.Id, true))] };
        if (!fresh.Items.IsEmpty)
        {
            var cost = Inner.Estimate(fresh);
            lock (gate)
            {
                total = new BilledAmount(cost.Unit, total.Amount + cost.Amount);
            }

            Interlocked.Add(ref texts, fresh.Items.Length);
        }

        return ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>([.. request.Items.Select(static i => new TranslationOutcome(i.Id) { Text = i.Text })]);
    }
}
