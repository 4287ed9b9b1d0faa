using System.CommandLine;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe glossary merge</c>: three-way merge by concept and field; a merge driver of git (<c>%O %A %B</c>).</summary>
internal static class GlossaryMergeCommand
{
    public static Command Create(CommandContext context)
    {
        var ancestor = new Argument<string>("BASE") { Description = "The version both began with" };
        var ours = new Argument<string>("OURS") { Description = "Our version; gets the result unless -o names another file" };
        var theirs = new Argument<string>("THEIRS") { Description = "The other version" };
        var output = new Option<string?>("--to-file", "-o") { Description = "File to write instead of OURS", HelpName = "FILE" };
        var format = new Option<string?>("--path") { Description = "Name of the file in git (%P), whose extension tells the format", HelpName = "NAME" };
        var command = new Command("merge", "Merge two versions of a glossary by concept and field.\n\nExample: tpipe glossary merge base.csv ours.csv theirs.csv") { ancestor, ours, theirs, output, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var target = parsed.GetValue(output) ?? parsed.GetValue(ours)!;
            var extension = Path.GetExtension(parsed.GetValue(format) ?? target).ToLowerInvariant();
            if (extension is not (".csv" or ".tsv" or ".yaml" or ".yml" or ".xlsx"))
            {
                throw GlossaryFiles.Usage($"'{target}' does not tell its format", "Give --path with the name of the file, e.g. --path %P in the merge driver.");
            }

            var mine = GlossaryFiles.Table(context, parsed.GetValue(ours)!);
            var result = GlossaryMerge.Merge(GlossaryFiles.TableOrEmpty(context, parsed.GetValue(ancestor)!, mine.Columns), mine, GlossaryFiles.Table(context, parsed.GetValue(theirs)!));
            foreach (var conflict in result.Conflicts)
            {
                if (extension is ".csv" or ".tsv")
                {
                    result.Table.Comments.Add($"# conflict {conflict.Row} {conflict.Column}: ours '{conflict.Ours}', theirs '{conflict.Theirs}'".ReplaceLineEndings(" "));
                }

                await context.Host.Error.WriteLineAsync($"conflict\t{conflict.Row}\t{conflict.Column}\t{conflict.Ours}\t{conflict.Theirs}").ConfigureAwait(false);
            }

            await GlossaryFiles.WriteAsync(context, target, GlossaryTableWriter.Write(result.Table, extension), cancellationToken).ConfigureAwait(false);
            await context.Host.Error.WriteLineAsync($"{result.Table.Rows.Count} rows, {result.Conflicts.Length} conflicts").ConfigureAwait(false);
            return result.Conflicts.IsEmpty ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }
}
