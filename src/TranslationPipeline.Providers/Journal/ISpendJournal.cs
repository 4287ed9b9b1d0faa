namespace TranslationPipeline.Providers;

/// <summary>Remembers what was asked and answered, so that a crash never pays twice for what was answered. Safe for concurrent use.</summary>
public interface ISpendJournal
{
    /// <summary>The answer to a piece of work; null when there is none.</summary>
    /// <param name="identity">See <see cref="WorkIdentity"/>.</param>
    TranslationOutcome? Find(string identity);

    /// <summary>Units spent on the day (UTC) of now, by this process and by earlier ones; work that was begun and never answered counts in full.</summary>
    long SpentToday(string provider);

    /// <summary>Notes that work is about to be sent. On disk before it returns.</summary>
    /// <returns>Id of the request, for <see cref="Complete"/>.</returns>
    string Begin(string provider, IReadOnlyList<string> identities, BilledAmount estimate);

    /// <summary>Notes what was answered. On disk before it returns.</summary>
    /// <param name="request">Id of the request.</param>
    /// <param name="answers">By identity, with the ids of the items; empty when the request failed without a bill.</param>
    void Complete(string request, IReadOnlyDictionary<string, TranslationOutcome> answers);

    /// <summary>Says that the answers to work are kept elsewhere: they need not be found here any more. What was spent stays known.</summary>
    /// <param name="works">Ids of the items as they were asked.</param>
    void Forget(IReadOnlyCollection<string> works);
}
