namespace TranslationPipeline.Hosting.Engine;

/// <summary>One line of an <see cref="AnswerJournal"/>: the answers of one request.</summary>
internal sealed record AnswerRecord(string Account, BilledUnit Unit, string Owner, string From, string To, IReadOnlyList<AnswerText> Answers)
{
    public static AnswerRecord Of(SpendAccount account, string owner, LanguageTag from, LanguageTag to, IEnumerable<MemoryEntry> entries) => new(
        account.Name, account.Unit, owner, from.Value, to.Value,
        [.. entries.Select(static e => new AnswerText(e.WorkIdentity, e.SourceText, e.TargetText, e.Provider, e.Model, e.Billed.Unit, e.Billed.Amount))]);

    public IReadOnlyList<MemoryEntry> ToEntries() =>
    [
        .. Answers.Select(a => new MemoryEntry(a.Identity, LanguageTag.Parse(From), LanguageTag.Parse(To), a.Source, a.Target)
        {
            Provider = a.Provider,
            Model = a.Model,
            Billed = new BilledAmount(a.Unit, a.Amount),
        }),
    ];
}
