using System.CommandLine;
using TranslationPipeline.Hosting.Glossaries;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe glossary stats</c>: how much there is, and where languages have gaps.</summary>
internal static class GlossaryStatsCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Glossary files or folders; without any, those of the configuration", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("stats", "Count concepts and terms, and show the gaps of each language.\n\nExample: tpipe glossary stats glossaries/terms") { paths };
        command.SetAction(async (parsed, _) =>
        {
            var configuration = context.Configuration(parsed);
            var given = parsed.GetValue(paths) ?? [];
            var loaded = GlossaryLoader.Load(given.Length > 0 ? given.Select(p => GlossaryFiles.Full(context, p)) : configuration.Glossaries);
            var concepts = loaded.Glossaries.SelectMany(static g => g.Concepts).ToList();
            var terms = concepts.SelectMany(static c => c.Terms).ToList();
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            await WriteAsync("concepts", "all", concepts.Count, 0).ConfigureAwait(false);
            await WriteAsync("terms", "all", terms.Count, 0).ConfigureAwait(false);
            foreach (var language in terms.GroupBy(static t => t.Language.Value).OrderBy(static g => g.Key, StringComparer.Ordinal))
            {
                var have = concepts.Count(c => c.Terms.Any(t => t.Language.Value == language.Key && t.Status == TermStatus.Preferred));
                await WriteAsync("language", language.Key, language.Count(), concepts.Count - have).ConfigureAwait(false);
            }

            foreach (var status in terms.GroupBy(static t => t.Status).OrderBy(static g => g.Key))
            {
                await WriteAsync("status", status.Key.ToString().ToLowerInvariant(), status.Count(), 0).ConfigureAwait(false);
            }

            foreach (var domain in concepts.GroupBy(static c => c.Domain ?? "(none)").OrderBy(static g => g.Key, StringComparer.Ordinal))
            {
                await WriteAsync("domain", domain.Key, domain.Count(), 0).ConfigureAwait(false);
            }

            await WriteAsync("source", "none", terms.Count(static t => t.Source is null), 0).ConfigureAwait(false);
            return ExitCode.Done;

            Task WriteAsync(string kind, string name, int count, int missing) => lines.WriteLineAsync(context.Json(parsed)
                ? JsonLine.Of(("kind", kind), ("name", name), ("count", count), ("missing", kind == "language" ? missing : null))
                : $"{kind}\t{name}\t{count}{(kind == "language" ? $"\t{missing} concepts without a preferred term" : "")}");
        });
        return command;
    }
}
