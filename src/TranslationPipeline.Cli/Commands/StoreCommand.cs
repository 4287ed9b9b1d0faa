using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Humanizer;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe store</c>: look into the store, and keep it healthy.</summary>
internal static class StoreCommand
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(CommandContext context) => new("store", "Find segments in the store, count, check, shrink or copy it.\n\nExample: tpipe store find --speaks-of 2022-01-10")
    {
        Find(context),
        Stats(context),
        Verify(context),
        Vacuum(context),
        Backup(context),
    };

    private static Command Find(CommandContext context)
    {
        var selection = new SelectionOptions();
        var limit = new Option<int>("--limit") { Description = "Most segments to show; 0: all", HelpName = "N", DefaultValueFactory = static _ => 100 };
        var command = Verb(context, "find", "Find segments by language pair, date, name, term, finding, provider, job or words.\n\nExample: tpipe store find --text \"foreign minister\" --speaks-of 2022-01-10", async (store, parsed, cancellationToken) =>
        {
            var query = selection.Read(parsed, context.Sources.WorkingDirectory) with { Unordered = true };
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            var left = parsed.GetValue(limit) is var most and > 0 ? most : int.MaxValue;
            await foreach (var hit in store.FindSegmentsAsync(query, cancellationToken).ConfigureAwait(false))
            {
                await lines.WriteLineAsync(context.Json(parsed) ? Json(hit) : Text(hit)).ConfigureAwait(false);
                if (--left == 0)
                {
                    break;
                }
            }

            return ExitCode.Done;
        });
        selection.AddTo(command);
        command.Add(limit);
        return command;
    }

    private static Command Stats(CommandContext context) => Verb(context, "stats", "Count what is in the store.\n\nExample: tpipe store stats", async (store, parsed, cancellationToken) =>
    {
        var counts = await store.CountAsync(cancellationToken).ConfigureAwait(false);
        (string Name, long? Value)[] rows =
        [
            ("schema", counts.Schema), ("documents", counts.Documents), ("superseded", counts.Superseded), ("segments", counts.Segments), ("memory", counts.Memory),
            ("jobs", counts.Jobs), ("openCalls", counts.OpenCalls), ("unindexed", counts.Unindexed), ("bytes", counts.Bytes), ("freeBytes", counts.FreeBytes),
        ];
        var lines = context.Host.Lines();
        await using var written = lines.ConfigureAwait(false);
        if (context.Json(parsed))
        {
            await lines.WriteLineAsync($"{{{string.Join(',', rows.Where(static r => r.Value is not null).Select(static r => string.Create(CultureInfo.InvariantCulture, $"\"{r.Name}\":{r.Value}")))}}}").ConfigureAwait(false);
        }
        else
        {
            foreach (var (name, value) in rows.Where(static r => r.Value is not null))
            {
                await lines.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-11} {value:N0}")).ConfigureAwait(false);
            }
        }

        return ExitCode.Done;
    });

    private static Command Verify(CommandContext context) => Verb(context, "verify", "Read everything in the store and name every damage; exit code 5 when there is any.\n\nExample: tpipe store verify", async (store, parsed, cancellationToken) =>
    {
        var problems = 0;
        var read = 0L;
        await foreach (var problem in store.VerifyAsync(n => read = n, cancellationToken).ConfigureAwait(false))
        {
            problems++;
            await ErrorBoundary.WriteAsync(context.Host, problem).ConfigureAwait(false);
        }

        if (!context.Quiet(parsed))
        {
            await context.Host.Error.WriteLineAsync($"tpipe: {"document".ToQuantity(read, "N0", CultureInfo.InvariantCulture)} read, {(problems == 0 ? "all is as it was written" : "problem".ToQuantity(problems))}").ConfigureAwait(false);
        }

        return problems == 0 ? ExitCode.Done : ExitCode.Store;
    });

    private static Command Vacuum(CommandContext context) => Verb(context, "vacuum", "Give unused room back and renew the statistics of the planner.\n\nExample: tpipe store vacuum", async (store, _, cancellationToken) =>
    {
        await store.VacuumAsync(cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    });

    private static Command Backup(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy goes; it must not exist" };
        var command = Verb(context, "backup", "Copy the store while it is in use.\n\nExample: tpipe store backup store-2022-01-10.db", async (store, parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(file), context.Sources.WorkingDirectory);
            if (File.Exists(path))
            {
                throw new StoreException(new Diagnostic("store.backup", "the file exists already", "Name another file, or remove this one first.") { File = path });
            }

            await store.BackupAsync(path, cancellationToken).ConfigureAwait(false);
            await context.Host.Error.WriteLineAsync($"tpipe: copied to {path}").ConfigureAwait(false);
            return ExitCode.Done;
        });
        command.Add(file);
        return command;
    }

    private static Command Verb(CommandContext context, string name, string description, Func<IPipelineStore, ParseResult, CancellationToken, Task<int>> act)
    {
        var option = SettingOption.Store();
        var command = new Command(name, description) { option.Option };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var store = StoreUri.Open(context.Configuration(parsed, option).Store, context.Host.Clock);
            await using var opened = store.ConfigureAwait(false);
            await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
            return await act(store, parsed, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static string Text(SegmentHit hit)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{hit.Document.Id}#{hit.Segment.Number}\t{hit.Segment.Language}\t{OneLine(hit.Segment.NormalizedText)}");
        foreach (var target in hit.Segment.Targets)
        {
            text.Append(CultureInfo.InvariantCulture, $"\t{target.Language}: {OneLine(target.Text)}");
        }

        return text.ToString();
    }

    private static string Json(SegmentHit hit)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("id", $"{hit.Document.Id}#{hit.Segment.Number}");
            writer.WriteString("document", hit.Document.Id);
            writer.WriteString("path", hit.Document.SourcePath);
            writer.WriteString("language", hit.Segment.Language.Value);
            writer.WriteString("source", hit.Segment.SourceText);
            writer.WriteString("normalized", hit.Segment.NormalizedText);
            writer.WriteStartArray("targets");
            foreach (var target in hit.Segment.Targets)
            {
                writer.WriteStartObject();
                writer.WriteString("language", target.Language.Value);
                writer.WriteString("text", target.Text);
                writer.WriteString("provider", target.Provider);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
