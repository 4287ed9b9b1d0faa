using System.CommandLine;
using NodaTime.Text;
using TranslationPipeline.Formats.Glossaries;
using TranslationPipeline.Hosting.Glossaries;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe glossary export</c>: a glossary for another program, with what it cannot hold on standard error.</summary>
internal static class GlossaryExportCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Glossary files or folders; without any, those of the configuration", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = $"One of {string.Join(", ", GlossaryExporter.Formats)}", HelpName = "FORMAT", Required = true };
        format.CompletionSources.Add([.. GlossaryExporter.Formats]);
        var from = new Option<string?>("--from") { Description = "Source language, for lists of pairs", HelpName = "LANG" };
        var to = new Option<string?>("--to") { Description = "Target language, for lists of pairs", HelpName = "LANG" };
        var date = new Option<string?>("--date") { Description = "Day whose terms are in force; without it those without an end", HelpName = "DATE" };
        var output = new Option<string?>("--to-file", "-o") { Description = "File to write; without it standard output", HelpName = "FILE" };
        var command = new Command("export", "Write a glossary for another program; what its format cannot hold is told.\n\nExample: tpipe glossary export glossaries/terms --format deepl --from en --to ru") { paths, format, from, to, date, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(format);
            if (!GlossaryExporter.Formats.Contains(name))
            {
                throw GlossaryFiles.Usage($"'{name}' is not a format of glossaries", $"{Spelling.DidYouMean(name, GlossaryExporter.Formats)} Formats: {string.Join(", ", GlossaryExporter.Formats)}.".TrimStart());
            }

            var options = new GlossaryExportOptions(name)
            {
                From = Language(parsed.GetValue(from)),
                To = Language(parsed.GetValue(to)),
                Date = parsed.GetValue(date) is not { } day ? null : LocalDatePattern.Iso.Parse(day) is { Success: true } value ? value.Value : throw GlossaryFiles.Usage($"'{day}' is not a date", "Write it as 2022-01-10."),
            };
            if ((options.From is null || options.To is null) && name is "deepl" or "azure" or "amazon" or "weblate" or "pontoon")
            {
                throw GlossaryFiles.Usage($"the format '{name}' is a list of pairs", "Give --from and --to.");
            }

            var configuration = context.Configuration(parsed);
            var given = parsed.GetValue(paths) ?? [];
            var loaded = GlossaryLoader.Load(given.Length > 0 ? given.Select(p => GlossaryFiles.Full(context, p)) : configuration.Glossaries);
            foreach (var diagnostic in loaded.Diagnostics)
            {
                await context.Host.Error.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
            }

            var glossary = loaded.Glossaries.Length == 1
                ? loaded.Glossaries[0]
                : new Glossary("glossary") { Concepts = [.. loaded.Glossaries.SelectMany(static g => g.Concepts)] };
            var export = GlossaryExporter.Export(glossary, options);
            await GlossaryFiles.WriteAsync(context, parsed.GetValue(output), export.Bytes, cancellationToken).ConfigureAwait(false);
            var own = loaded.Diagnostics.Where(static d => d.Code == "glossary.unknown-column").Select(static d => $"the values of the {d.Message}");
            foreach (var loss in own.Concat(export.Losses))
            {
                await context.Host.Error.WriteLineAsync("lost: " + loss).ConfigureAwait(false);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static LanguageTag? Language(string? text) => text is null
        ? null
        : LanguageTag.TryParse(text, out var tag) ? tag : throw GlossaryFiles.Usage($"'{text}' is not a language tag", "Use BCP 47 tags such as ru, kk-Latn or zh-Hant.");
}
