using System.CommandLine;
using TranslationPipeline.Cli.Terminal;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Jobs;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe explain</c>: every rule that fired, in order, with its evidence.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var what = new Argument<string>("PATH|SEGMENT-ID") { Description = "A file, - for standard input, a document id, or a segment id (document#number) of the store" };
        SettingOption[] settings = [SettingOption.From(), SettingOption.To(), SettingOption.Store(), SettingOption.Policy(), SettingOption.Languages(), SettingOption.Names(), SettingOption.Glossary(), SettingOption.Zone()];
        var command = new Command("explain", "Show every rule that fired on a text, in order, with its evidence.\n\nExample: tpipe explain seeds/000_36b7ca05db4b28ec.txt") { what };
        foreach (var setting in settings)
        {
            command.Add(setting.Option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = context.Configuration(parsed, settings);
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            var explanation = new Explanation(lines, context.Json(parsed));
            var argument = parsed.GetRequiredValue(what);
            if (argument == "-" || Path.Exists(Path.GetFullPath(argument, configuration.Sources.WorkingDirectory)))
            {
                await ExplainFileAsync(context, configuration, argument, explanation, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await ExplainStoredAsync(context, configuration, argument, explanation, cancellationToken).ConfigureAwait(false);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task ExplainFileAsync(CommandContext context, PipelineConfiguration configuration, string argument, Explanation explanation, CancellationToken cancellationToken)
    {
        var components = new PipelineComponents(configuration);
        var pipeline = components.CreatePipeline(null, null);
        var reader = new DocumentReader(ReadLimits.Default with { MaxBytes = configuration.MaxFileBytes });
        var path = argument == "-" ? "-" : Path.GetFullPath(argument, configuration.Sources.WorkingDirectory);
        var read = path == "-" ? reader.Read("-", context.Host.Input) : reader.Read(path);
        if (read.Failure is { } failure)
        {
            throw new InputException(failure);
        }

        foreach (var raw in read.Documents)
        {
            var document = new Document
            {
                Id = DocumentIdentity.DocumentId(path, raw.ContentHash),
                SourceText = raw.Text,
                Metadata = raw.Metadata with
                {
                    SourcePath = path,
                    DeclaredLanguage = raw.Metadata.DeclaredLanguage ?? configuration.From,
                    Zone = raw.Metadata.Zone ?? configuration.Zone,
                },
            };
            await explanation.WriteAsync(await pipeline.RunAsync(document, components.Request, cancellationToken).ConfigureAwait(false), null).ConfigureAwait(false);
        }
    }

    private static async Task ExplainStoredAsync(CommandContext context, PipelineConfiguration configuration, string argument, Explanation explanation, CancellationToken cancellationToken)
    {
        var hash = argument.IndexOf('#', StringComparison.Ordinal);
        var documentId = hash < 0 ? argument : argument[..hash];
        int? number = hash >= 0 && int.TryParse(argument[(hash + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        var store = StoreUri.Open(configuration.Store, context.Host.Clock);
        await using var opened = store.ConfigureAwait(false);
        await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
        var result = await store.LoadAsync(documentId, cancellationToken).ConfigureAwait(false);
        if (result is null || (number is { } n && (n < 1 || n > result.Segments.Length)) || (hash >= 0 && number is null))
        {
            throw new InputException(new Diagnostic(
                "explain.not-found",
                $"'{argument}' is neither a file nor in the store {StoreUri.Shown(configuration.Store)}",
                "Give a path, or a document or segment id as 'tpipe export --format jsonl' prints it."));
        }

        await explanation.WriteAsync(result, number).ConfigureAwait(false);
    }
}
