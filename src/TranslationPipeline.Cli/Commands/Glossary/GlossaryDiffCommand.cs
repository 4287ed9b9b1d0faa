using System.CommandLine;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe glossary diff</c>: two versions by concept and field.</summary>
internal static class GlossaryDiffCommand
{
    public static Command Create(CommandContext context)
    {
        var before = new Argument<string>("OLD") { Description = "The version before" };
        var after = new Argument<string>("NEW") { Description = "The version now" };
        var command = new Command("diff", "Compare two versions of a glossary by concept and field.\n\nExample: tpipe glossary diff old.csv glossaries/terms/diplomacy.csv") { before, after };
        command.SetAction(async (parsed, _) =>
        {
            var changes = GlossaryDiff.Compare(GlossaryFiles.Table(context, parsed.GetValue(before)!), GlossaryFiles.Table(context, parsed.GetValue(after)!)).ToList();
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            foreach (var change in changes)
            {
                await lines.WriteLineAsync(context.Json(parsed)
                    ? JsonLine.Of(("concept", change.Row), ("kind", change.Kind), ("field", change.Column), ("old", change.Old), ("new", change.New))
                    : change.Column is null ? $"{change.Kind}\t{change.Row}\t{change.Old}{change.New}" : $"{change.Kind}\t{change.Row}\t{change.Column}\t{change.Old}\t{change.New}").ConfigureAwait(false);
            }

            int Count(string kind) => changes.Where(c => c.Kind == kind).Select(static c => c.Row).Distinct().Count();
            await context.Host.Error.WriteLineAsync($"{Count("added")} added, {Count("removed")} removed, {Count("changed")} changed").ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
