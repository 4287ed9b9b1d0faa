using System.CommandLine;
using NodaTime;
using NodaTime.Text;
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
        var path = new Option<string?>("--path") { Description = "Only the document read from this file", HelpName = "FILE" };
        var document = new Option<string?>("--document") { Description = "Only this document", HelpName = "ID" };
        var language = new Option<string?>("--language") { Description = "Only documents in this language", HelpName = "LANG" };
        var speaksOf = new Option<string?>("--speaks-of") { Description = "Only documents that speak of this day", HelpName = "DATE" };
        var entity = new Option<string?>("--entity") { Description = "Only documents with this name or concept, e.g. place:kazakhstan", HelpName = "ID" };
        var store = SettingOption.Store();
        var command = new Command("export", "Write parallel text out of the store.\n\nExample: tpipe export --format jsonl") { format, file, path, document, language, speaksOf, entity, store.Option };
        command.SetAction((parsed, cancellationToken) =>
        {
            var query = new SegmentQuery
            {
                DocumentId = parsed.GetValue(document),
                SourcePath = parsed.GetValue(path) is { } given ? Path.GetFullPath(given, context.Sources.WorkingDirectory) : null,
                Language = parsed.GetValue(language) is { } tag ? ReadLanguage(tag) : null,
                SpeaksOf = parsed.GetValue(speaksOf) is { } day ? ReadDay(day) : null,
                Entity = parsed.GetValue(entity),
            };
            return ExportAsync(context, parsed, new Target(parsed.GetRequiredValue(format), parsed.GetValue(file), store), query, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ExportAsync(CommandContext context, ParseResult parsed, Target target, SegmentQuery query, CancellationToken cancellationToken)
    {
        if (!ResultWriters.Formats.Contains(target.Format))
        {
            throw new ConfigurationException(new Diagnostic(
                "usage.format",
                $"'{target.Format}' is not an export format",
                $"{Spelling.DidYouMean(target.Format, ResultWriters.Formats)} Formats: {string.Join(", ", ResultWriters.Formats)}.".TrimStart()));
        }

        var configuration = context.Configuration(parsed, target.Store);
        var store = StoreUri.Open(configuration.Store, context.Host.Clock);
        await using var opened = store.ConfigureAwait(false);
        await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
        if (target.File is null)
        {
            await WriteAsync(store, query, target.Format, context.Host.Output, cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        }

        var file = OutputFile.Create(Path.GetFullPath(target.File, configuration.Sources.WorkingDirectory));
        await using var written = file.ConfigureAwait(false);
        await WriteAsync(store, query, target.Format, file.Stream, cancellationToken).ConfigureAwait(false);
        file.Commit();
        return ExitCode.Done;
    }

    private static async Task WriteAsync(IPipelineStore store, SegmentQuery query, string format, Stream output, CancellationToken cancellationToken)
    {
        var writer = ResultWriters.Create(format, output, new ExportOptions())!;
        await using var written = writer.ConfigureAwait(false);
        await foreach (var stored in store.ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (await store.LoadAsync(stored.Id, cancellationToken).ConfigureAwait(false) is { } result)
            {
                await writer.WriteAsync(result, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static LanguageTag ReadLanguage(string text) => LanguageTag.TryParse(text, out var tag)
        ? tag
        : throw new ConfigurationException(new Diagnostic("usage.language", $"'{text}' is not a language tag", "Use BCP 47 tags such as ru, kk-Latn or zh-Hant."));

    private static LocalDate ReadDay(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new ConfigurationException(new Diagnostic("usage.date", $"'{text}' is not a date", "Write it as 2022-01-10."));

    private sealed record Target(string Format, string? File, SettingOption Store);
}
