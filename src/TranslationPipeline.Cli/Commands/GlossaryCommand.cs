using System.CommandLine;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe glossary</c>: the editors' tools.</summary>
internal static class GlossaryCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Glossary files or folders; without any, those of the configuration", Arity = ArgumentArity.ZeroOrMore };
        var lint = new Command("lint", "Check glossary files: file:line:column, cause and fix of every problem.\n\nExample: tpipe glossary lint glossaries/terms") { paths };
        lint.SetAction(async (parsed, _) =>
        {
            var configuration = context.Configuration(parsed);
            var given = parsed.GetValue(paths) ?? [];
            var loaded = GlossaryLoader.Load(given.Length > 0
                ? given.Select(p => Path.GetFullPath(p, configuration.Sources.WorkingDirectory))
                : configuration.Names.Concat(configuration.Glossaries));
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            foreach (var diagnostic in loaded.Diagnostics)
            {
                await lines.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
            }

            var collisions = NameCollisions.Find(NameAuthority.Compile(loaded.Glossaries));
            foreach (var diagnostic in collisions)
            {
                await lines.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
            }

            var concepts = loaded.Glossaries.Sum(static g => g.Concepts.Length);
            await context.Host.Error.WriteLineAsync($"{loaded.Glossaries.Length} files, {concepts} concepts, {loaded.Diagnostics.Length} problems, {collisions.Count} collisions of names").ConfigureAwait(false);
            return loaded.Diagnostics.IsEmpty ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return new Command("glossary", "The editors' tools.\n\nExample: tpipe glossary lint glossaries/terms") { lint, GlossaryImportCommand.Create(context), GlossaryExportCommand.Create(context), GlossaryDiffCommand.Create(context), GlossaryMergeCommand.Create(context), GlossaryImpactCommand.Create(context), GlossaryStatsCommand.Create(context), GlossarySuggestCommand.Create(context), GlossaryExplainCommand.Create(context) };
    }
}
