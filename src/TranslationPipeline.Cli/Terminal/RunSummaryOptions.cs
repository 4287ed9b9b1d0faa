using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Cli.Terminal;

/// <summary>What the summary of a job needs besides its numbers.</summary>
/// <param name="Elapsed">How long it took.</param>
/// <param name="DryRun">Nothing was stored.</param>
/// <param name="Report">Full path of the report; null when none was written.</param>
/// <param name="Configuration">The settings of the job.</param>
internal sealed record RunSummaryOptions(TimeSpan Elapsed, bool DryRun, string? Report, PipelineConfiguration Configuration);
