using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Providers;

namespace TranslationPipeline.Hosting.Tests.Engine;

/// <summary>Workers as processes would be: each with a journal of its own in one folder.</summary>
internal sealed class Journals(string folder, IPaidCallStore store) : IDisposable
{
    private readonly List<FileSpendJournal> opened = [];

    public async Task<IReadOnlyList<ITranslationProvider>> WorkersAsync(ITranslationProvider engine, int count, long? limit)
    {
        var workers = new List<ITranslationProvider>();
        for (var i = 0; i < count; i++)
        {
            var journal = new FileSpendJournal(folder);
            opened.Add(journal);
            workers.Add(await PaidOnceProvider.OpenAsync(new ProviderBuilder(engine).UseJournal(journal).Build(), store, journal, limit, TimeProvider.System, TestContext.Current.CancellationToken));
        }

        return workers;
    }

    public void Dispose() => opened.ForEach(static j => j.Dispose());
}
