using System.CommandLine;
using TranslationPipeline.Formats.Glossaries;
using TranslationPipeline.Hosting.Glossaries;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe glossary import</c>: brings a file of another program into a glossary that editors keep.</summary>
internal static class GlossaryImportCommand
{
    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("FILE") { Description = "CSV, TSV, YAML, TBX, .xlsx, or a list of pairs named like terms.en-ru.tsv" };
        var into = new Option<string>("--into") { Description = "Glossary to add to (.csv, .tsv, .yaml, .xlsx); made when it does not exist", HelpName = "FILE", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would change" };
        var replace = new Option<bool>("--replace") { Description = "Take the imported value where the two differ; without it the glossary's value stays and the difference is told" };
        var command = new Command("import", "Bring a glossary of another program into one of yours.\n\nExample: tpipe glossary import glossaries/terms/diplomacy.csv --into my-terms.csv --dry-run") { path, into, dryRun, replace };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetValue(path)!;
            var target = parsed.GetRequiredValue(into);
            if (Path.GetExtension(target).ToLowerInvariant() is not (".csv" or ".tsv" or ".yaml" or ".yml" or ".xlsx"))
            {
                throw GlossaryFiles.Usage($"'{target}' is not a file that editors keep", "Name a .csv, .tsv, .yaml or .xlsx file.");
            }

            var loaded = GlossaryLoader.Load([GlossaryFiles.Full(context, file)]);
            foreach (var diagnostic in loaded.Diagnostics)
            {
                await context.Host.Error.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
            }

            // Only rows that could be read come in: the model of the file, in the form of the glossary.
            var isNew = !File.Exists(GlossaryFiles.Full(context, target));
            var existing = isNew ? null : GlossaryFiles.Table(context, target);
            var import = existing?.IsLong == true ? GlossaryTables.ToLong(loaded.Glossaries[0]) : GlossaryTables.ToWide(loaded.Glossaries[0]);
            var result = GlossaryImport.Apply(existing ?? new GlossaryTable(import.Columns), import, parsed.GetValue(replace));
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            foreach (var conflict in result.Conflicts)
            {
                await lines.WriteLineAsync($"conflict\t{conflict.Row}\t{conflict.Column}\t{conflict.Ours}\t{conflict.Theirs}").ConfigureAwait(false);
            }

            await lines.WriteLineAsync($"added {result.Added}, changed {result.Changed}, unchanged {result.Unchanged}, conflicts {result.Conflicts.Length}").ConfigureAwait(false);
            if (!parsed.GetValue(dryRun))
            {
                await GlossaryFiles.WriteAsync(context, target, GlossaryTableWriter.Write(result.Table, Path.GetExtension(target).ToLowerInvariant()), cancellationToken).ConfigureAwait(false);
            }

            return loaded.Diagnostics.IsEmpty ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }
}
