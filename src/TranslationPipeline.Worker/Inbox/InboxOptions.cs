using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Worker.Inbox;

/// <summary>Settings of the watched folder.</summary>
/// <param name="Folder">Full path.</param>
/// <param name="Settle">A file is taken when its size and time stood still this long.</param>
/// <param name="Rescan">The folder is searched at least this often.</param>
/// <param name="Drain">Longest time to finish what was taken when the worker is asked to stop.</param>
/// <param name="Parallel">Files worked on at once, at least 1.</param>
internal sealed record InboxOptions(string Folder, TimeSpan Settle, TimeSpan Rescan, TimeSpan Drain, int Parallel)
{
    public static InboxOptions From(PipelineConfiguration configuration) => new(
        configuration.Text("worker.inbox"),
        TimeSpan.FromMilliseconds(configuration.Number("worker.settleMilliseconds")),
        TimeSpan.FromSeconds(configuration.Number("worker.rescanSeconds")),
        TimeSpan.FromSeconds(configuration.Number("worker.drainSeconds")),
        configuration.Parallel);
}
