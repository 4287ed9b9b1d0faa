using TranslationPipeline.Hosting.Engine;

namespace TranslationPipeline.Hosting.Tests.Engine;

/// <summary>Workers as processes would be: each with a journal of its own in one folder.</summary>
internal sealed class Journals(string folder, IPaidCallStore store) : IDisposable
{
    private readonly List<AnswerJournal> opened = [];

    public async Task<IReadOnlyList<ITranslationProvider>> WorkersAsync(ITranslationProvider engine, int count, long? limit)
    {
        var workers = new List<ITranslationProvider>();
        for (var i = 0; i < count; i++)
        {
            var owner = $"worker{i}";
            opened.Add(await AnswerJournal.OpenAsync(folder, owner, store, TestContext.Current.CancellationToken));
            workers.Add(new PaidOnceProvider(engine, store, opened[^1], limit, owner, TimeProvider.System));
        }

        return workers;
    }

    public void Dispose() => opened.ForEach(static j => j.Dispose());
}
