using System.CommandLine;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe glossary impact</c>: which stored segments an edit touches, before it costs anything.</summary>
internal static class GlossaryImpactCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Edited glossary files; each stands in for the configured file of the same name, or is added", Arity = ArgumentArity.ZeroOrMore };
        var store = SettingOption.Store();
        var glossary = SettingOption.Glossary();
        var command = new Command("impact", "Show which stored segments an edit of a glossary would change, and how many characters would be translated again.\n\nExample: tpipe glossary impact glossaries/terms/diplomacy.csv") { paths, store.Option, glossary.Option };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = context.Configuration(parsed, store, glossary);
            var components = new PipelineComponents(configuration);
            var edited = GlossaryLoader.Load((parsed.GetValue(paths) ?? []).Select(p => GlossaryFiles.Full(context, p)));
            var matcher = components.CompileMatcher(edited.Glossaries);
            var opened = StoreUri.Open(configuration.Store, context.Host.Clock);
            await using var closing = opened.ConfigureAwait(false);
            await opened.InitializeAsync(cancellationToken).ConfigureAwait(false);
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            int segments = 0, touched = 0, gained = 0, lost = 0, changed = 0;
            long characters = 0;
            await foreach (var stored in opened.ListAsync(new SegmentQuery(), cancellationToken).ConfigureAwait(false))
            {
                if (await opened.LoadAsync(stored.Id, cancellationToken).ConfigureAwait(false) is not { } document)
                {
                    continue;
                }

                segments += document.Segments.Length;
                foreach (var impact in GlossaryImpact.Of(document, matcher))
                {
                    touched++;
                    gained += impact.Gained.Length;
                    lost += impact.Lost.Length;
                    changed += impact.Changed.Length;
                    characters += impact.Text.Length * (long)document.Targets.Length;
                    await lines.WriteLineAsync(context.Json(parsed)
                        ? JsonLine.Of(("segment", impact.Id), ("gained", Names(impact.Gained)), ("lost", Names(impact.Lost)), ("changed", Names(impact.Changed)), ("text", impact.Text))
                        : $"{impact.Id}\t{Signed('+', impact.Gained)}{Signed('-', impact.Lost)}{Signed('~', impact.Changed)}\t{impact.Text}").ConfigureAwait(false);
                }
            }

            await context.Host.Error.WriteLineAsync($"{touched} of {segments} segments change: {gained} terms gained, {lost} lost, {changed} changed; at most {characters} characters to translate again").ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Names(IEnumerable<TermAnnotation> terms) => string.Join(' ', terms.Select(static t => t.Concept));

    private static string Signed(char sign, IEnumerable<TermAnnotation> terms) => string.Concat(terms.Select(t => $"{sign}{t.Concept} "));
}
