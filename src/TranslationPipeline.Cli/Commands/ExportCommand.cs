using System.CommandLine;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe export</c>: parallel text out of the store.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandContext context)
    {
        var format = new Option<string>("--format") { Description = $"One of {string.Join(", ", ResultWriters.Formats)}", HelpName = "FORMAT", Required = true };
        format.CompletionSources.Add([.. ResultWriters.Formats]);
        var file = new Option<string?>("--to-file", "-o") { Description = "File to write; without it standard output", HelpName = "FILE" };
        var targetFile = new Option<string?>("--target-file") { Description = "Second file, for the target texts of moses", HelpName = "FILE" };
        var matching = new Option<bool>("--only-matching") { Description = "Only the segments that match, not whole documents" };
        var selection = new SelectionOptions();
        var store = SettingOption.Store();
        var command = new Command("export", "Write parallel text out of the store.\n\nExample: tpipe export --format jsonl") { format, file, targetFile, matching, store.Option };
        selection.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var query = selection.Read(parsed, context.Sources.WorkingDirectory);
            var output = new Output(parsed.GetRequiredValue(format), parsed.GetValue(file), parsed.GetValue(targetFile), parsed.GetValue(matching));
            return ExportAsync(context, parsed, store, output, query, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ExportAsync(CommandContext context, ParseResult parsed, SettingOption storeOption, Output output, SegmentQuery query, CancellationToken cancellationToken)
    {
        if (!ResultWriters.Formats.Contains(output.Format))
        {
            throw new ConfigurationException(new Diagnostic(
                "usage.format",
                $"'{output.Format}' is not an export format",
                $"{Spelling.DidYouMean(output.Format, ResultWriters.Formats)} Formats: {string.Join(", ", ResultWriters.Formats)}.".TrimStart()));
        }

        if (output.Format == "moses" && (output.File is null || output.TargetFile is null))
        {
            throw new ConfigurationException(new Diagnostic("usage.moses", "moses is two files", "Add -o FILE for the source text and --target-file FILE for the target text."));
        }

        var configuration = context.Configuration(parsed, storeOption);
        var store = StoreUri.Open(configuration.Store, context.Host.Clock);
        await using var opened = store.ConfigureAwait(false);
        await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
        var file = output.File is { } name ? OutputFile.Create(Path.GetFullPath(name, configuration.Sources.WorkingDirectory)) : null;
        await using var written = (file as IAsyncDisposable ?? NoFile.Instance).ConfigureAwait(false);
        var targetFile = output.TargetFile is { } targetName ? OutputFile.Create(Path.GetFullPath(targetName, configuration.Sources.WorkingDirectory)) : null;
        await using var targetWritten = (targetFile as IAsyncDisposable ?? NoFile.Instance).ConfigureAwait(false);
        var options = new ExportOptions { TargetOutput = targetFile?.Stream, Targets = query.Target is { } to ? [to] : [] };
        await WriteAsync(store, query, output, file?.Stream ?? context.Host.Output, options, cancellationToken).ConfigureAwait(false);
        file?.Commit();
        targetFile?.Commit();
        return ExitCode.Done;
    }

    private static async Task WriteAsync(IPipelineStore store, SegmentQuery query, Output output, Stream stream, ExportOptions options, CancellationToken cancellationToken)
    {
        var writer = ResultWriters.Create(output.Format, stream, options)!;
        await using var written = writer.ConfigureAwait(false);
        await foreach (var stored in store.ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (await store.LoadAsync(stored.Id, cancellationToken).ConfigureAwait(false) is { } result)
            {
                await writer.WriteAsync(output.OnlyMatching ? result with { Segments = [.. result.Segments.Where(query.Matches)] } : result, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private sealed record Output(string Format, string? File, string? TargetFile, bool OnlyMatching);
}
