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
            var concepts = components.GlossariesWith(edited.Glossaries).SelectMany(static g => g.Concepts).ToList();
            var before = components.GlossariesWith([]).SelectMany(static g => g.Concepts);
            var opened = StoreUri.Open(configuration.Store, context.Host.Clock);
            await using var closing = opened.ConfigureAwait(false);
            await opened.InitializeAsync(cancellationToken).ConfigureAwait(false);
            var impacts = new GlossaryImpact(opened, components.CompileMatcher([new Glossary("edited") { Concepts = [.. concepts] }]), concepts, before);
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            int touched = 0, gained = 0, lost = 0, changed = 0, reported = 0, again = 0;
            long characters = 0;
            await foreach (var impact in impacts.FindAsync(cancellationToken).ConfigureAwait(false))
            {
                touched++;
                gained += impact.Gained.Length;
                lost += impact.Lost.Length;
                changed += impact.Changed.Length;
                reported += impact.Findings.Length;
                again += impact.Retranslated.IsEmpty ? 0 : 1;
                characters += impact.Text.Length * (long)impact.Retranslated.Length;
                await lines.WriteLineAsync(context.Json(parsed)
                    ? JsonLine.Of(
                        ("segment", impact.Id), ("gained", Names(impact.Gained)), ("lost", Names(impact.Lost)), ("changed", Names(impact.Changed)),
                        ("findings", string.Join("; ", impact.Findings.Select(static f => f.Message))), ("retranslated", string.Join(' ', impact.Retranslated)), ("text", impact.Text))
                    : $"{impact.Id}\t{Signed('+', impact.Gained)}{Signed('-', impact.Lost)}{Signed('~', impact.Changed)}{(impact.Findings.IsEmpty ? "" : "! ")}\t{impact.Text}").ConfigureAwait(false);
            }

            var segments = (await opened.CountAsync(cancellationToken).ConfigureAwait(false)).Segments;
            await context.Host.Error.WriteLineAsync($"{touched} of {segments} segments change: {gained} terms gained, {lost} lost, {changed} changed, {reported} new findings in targets; {again} segments to translate again, at most {characters} characters").ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Names(IEnumerable<TermAnnotation> terms) => string.Join(' ', terms.Select(static t => t.Concept));

    private static string Signed(char sign, IEnumerable<TermAnnotation> terms) => string.Concat(terms.Select(t => $"{sign}{t.Concept} "));
}
