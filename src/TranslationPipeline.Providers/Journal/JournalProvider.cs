using System.Collections.Concurrent;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Journal;

/// <summary>
/// Intent before, answer before use; work that was answered is never sent again, and work that is under way in this process is waited for.
/// </summary>
internal sealed class JournalProvider(ITranslationProvider inner, ISpendJournal journal) : DelegatingProvider(inner)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> underWay = new(StringComparer.Ordinal);

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var identities = request.Items.Select(item => Identity(item, request)).ToArray();
        var outcomes = new TranslationOutcome?[identities.Length];
        while (true)
        {
            var mine = new List<int>();
            var others = new List<Task>();
            for (var i = 0; i < identities.Length; i++)
            {
                if (outcomes[i] is not null)
                {
                    continue;
                }

                if (journal.Find(identities[i]) is { } known)
                {
                    outcomes[i] = known with { Id = request.Items[i].Id, Billed = known.Billed with { Amount = 0 } };
                }
                else if (TryBegin(identities[i], out var other))
                {
                    mine.Add(i);
                }
                else
                {
                    others.Add(other);
                }
            }

            if (mine.Count > 0)
            {
                await SendAsync(request, mine, identities, outcomes, cancellationToken).ConfigureAwait(false);
            }
            else if (others.Count == 0)
            {
                return outcomes!;
            }

            await Task.WhenAll(others).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>True when the caller is to send the work; otherwise <paramref name="other"/> ends when it has been sent.</summary>
    private bool TryBegin(string identity, out Task other)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var entry = underWay.GetOrAdd(identity, mine);
        other = entry.Task;
        if (entry != mine)
        {
            return false;
        }

        if (journal.Find(identity) is null)
        {
            return true;
        }

        End(identity); // it was answered between the look into the journal and now
        return false;
    }

    private void End(string identity)
    {
        if (underWay.TryRemove(identity, out var entry))
        {
            entry.TrySetResult();
        }
    }

    private async ValueTask SendAsync(
        TranslationRequest request, List<int> mine, string[] identities, TranslationOutcome?[] outcomes, CancellationToken cancellationToken)
    {
        try
        {
            var part = request.Part(mine);
            var begun = journal.Begin(Name, [.. mine.Select(i => identities[i])], Inner.Estimate(part));
            IReadOnlyList<TranslationOutcome> answers;
            try
            {
                answers = await Inner.AskAsync(part, cancellationToken).ConfigureAwait(false);
            }
            catch (ProviderException exception) when (exception.Kind is not (ProviderErrorKind.Transient or ProviderErrorKind.Fatal))
            {
                journal.Complete(begun, new Dictionary<string, TranslationOutcome>()); // the service refused: nothing was billed
                throw;
            }

            var found = new Dictionary<string, TranslationOutcome>(StringComparer.Ordinal);
            for (var i = 0; i < mine.Count; i++)
            {
                found[identities[mine[i]]] = answers[i];
                outcomes[mine[i]] = answers[i];
            }

            journal.Complete(begun, found);
        }
        finally
        {
            foreach (var index in mine)
            {
                End(identities[index]);
            }
        }
    }

    private string Identity(TranslationItem item, TranslationRequest request) => WorkIdentity.Compute(
        item.Text,
        request.From,
        request.To,
        item.Terms.Select(static t => $"{t.Source}={t.Target}").Distinct(),
        [$"provider={WorkIdentity.KeyOf(Inner)}", $"context={request.Context}", .. item.Examples.Select(static e => $"example={e.Source}={e.Target}"), .. request.Options.Select(static o => $"{o.Key}={o.Value}")]);
}
