using System.CommandLine;
using TranslationPipeline.Glossaries;
using TranslationPipeline.Hosting.Glossaries;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe glossary explain</c>: everything the glossaries say about a word.</summary>
internal static class GlossaryExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var term = new Argument<string>("TERM") { Description = "A term in any inflection, or the id of a concept" };
        var glossary = SettingOption.Glossary();
        var command = new Command("explain", "Show what the glossaries say about a term.\n\nExample: tpipe glossary explain \"security guarantees\"") { term, glossary.Option };
        command.SetAction(async (parsed, _) =>
        {
            var text = parsed.GetValue(term)!;
            var glossaries = GlossaryLoader.Load(context.Configuration(parsed, glossary).Glossaries).Glossaries;
            var matcher = TermMatcher.Compile(glossaries);
            var languages = glossaries.SelectMany(static g => g.Concepts).SelectMany(static c => c.Terms).Select(static t => t.Language).Distinct();
            var found = languages.SelectMany(l => matcher.Match(text, l, null)).Select(static m => m.Concept.Id).Append(text).ToHashSet(StringComparer.Ordinal);
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            var count = 0;
            foreach (var file in glossaries)
            {
                foreach (var concept in file.Concepts.Where(c => found.Contains(c.Id)))
                {
                    count++;
                    await lines.WriteLineAsync($"{concept.Id}\t{file.Name}\t{concept.Domain}\t{concept.Definition ?? concept.Note}").ConfigureAwait(false);
                    foreach (var one in concept.Terms)
                    {
                        await lines.WriteLineAsync($"  {one.Language}\t{one.Text}\t{one.Status.ToString().ToLowerInvariant()}\t{one.ValidFrom:uuuu-MM-dd}..{one.ValidTo:uuuu-MM-dd}\tline {one.Line}\t{one.Source}").ConfigureAwait(false);
                    }
                }
            }

            await context.Host.Error.WriteLineAsync(count == 0 ? $"no glossary has '{text}'" : $"{count} concepts").ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
