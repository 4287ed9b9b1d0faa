namespace TranslationPipeline.Providers;

/// <summary>What journals say, in memory. Not safe for concurrent use.</summary>
internal sealed class JournalBook
{
    private readonly Dictionary<string, TranslationOutcome> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> identities = new(StringComparer.Ordinal); // by work
    private readonly Dictionary<string, (string Provider, string Day, long Amount)> open = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Provider, string Day), long> spent = [];
    private readonly Dictionary<(string Provider, string Day), long> ownSpent = [];
    private readonly HashSet<string> ownOpen = new(StringComparer.Ordinal);
    private readonly HashSet<string> ownWorks = new(StringComparer.Ordinal);

    /// <summary>True when this process has no request under way and no answer that is not kept elsewhere.</summary>
    public bool OwnIsDone => ownOpen.Count == 0 && ownWorks.Count == 0;

    /// <summary>What this process has spent.</summary>
    public IEnumerable<(string Provider, string Day, long Amount)> OwnSpending => ownSpent.Select(static s => (s.Key.Provider, s.Key.Day, s.Value));

    public TranslationOutcome? Find(string identity) => answers.GetValueOrDefault(identity);

    /// <summary>Spent on a day; requests that were never answered count in full.</summary>
    public long Spent(string provider, string day) =>
        spent.GetValueOrDefault((provider, day)) + open.Values.Where(o => o.Provider == provider && o.Day == day).Sum(static o => o.Amount);

    public void Begin(string request, string provider, string day, long estimate)
    {
        open[request] = (provider, day, estimate);
        ownOpen.Add(request);
    }

    public void End(string request, IReadOnlyDictionary<string, TranslationOutcome> found, bool own)
    {
        ownOpen.Remove(request);
        if (open.Remove(request, out var begun))
        {
            var billed = found.Values.Sum(static o => o.Billed.Amount);
            Add(spent, begun.Provider, begun.Day, billed);
            if (own)
            {
                Add(ownSpent, begun.Provider, begun.Day, billed);
            }
        }

        foreach (var (identity, answer) in found.Where(static a => a.Value.Text is not null))
        {
            answers[identity] = answer;
            if (!identities.TryGetValue(answer.Id, out var known))
            {
                identities[answer.Id] = known = [];
            }

            known.Add(identity);
            if (own)
            {
                ownWorks.Add(answer.Id);
            }
        }
    }

    public void Forget(IEnumerable<string> works)
    {
        foreach (var work in works)
        {
            ownWorks.Remove(work);
            if (identities.Remove(work, out var known))
            {
                known.ForEach(identity => answers.Remove(identity));
            }
        }
    }

    /// <summary>Takes a line of an earlier process.</summary>
    public void Take(JournalLine line)
    {
        if (line.Begin is { } begin)
        {
            open[begin] = (line.Provider, line.Day, line.Estimate);
        }
        else if (line.End is { } end)
        {
            End(end, line.Answers, own: false);
        }
        else
        {
            Add(spent, line.Provider, line.Day, line.Spent ?? 0);
        }
    }

    private static void Add(Dictionary<(string Provider, string Day), long> spent, string provider, string day, long amount) =>
        spent[(provider, day)] = spent.GetValueOrDefault((provider, day)) + amount;
}
