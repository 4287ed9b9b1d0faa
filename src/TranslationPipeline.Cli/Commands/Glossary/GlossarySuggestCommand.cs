using System.CommandLine;
using TranslationPipeline.Glossaries;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe glossary suggest</c>: term candidates of texts that no glossary has yet.</summary>
internal static class GlossarySuggestCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Text files or folders in one language", Arity = ArgumentArity.OneOrMore };
        var top = new Option<int>("--top") { Description = "How many candidates", HelpName = "N", DefaultValueFactory = static _ => 100 };
        var minimum = new Option<int>("--minimum") { Description = "Least frequency", HelpName = "N", DefaultValueFactory = static _ => 2 };
        var language = new Option<string>("--from") { Description = "Language of the texts", HelpName = "LANG", DefaultValueFactory = static _ => "en" };
        var to = new Option<string?>("--to") { Description = "Also propose translations into this language, from what the store has in both", HelpName = "LANG" };
        var store = SettingOption.Store();
        var glossary = SettingOption.Glossary();
        var command = new Command("suggest", "Find words and phrases in texts that may deserve a place in a glossary.\n\nExample: tpipe glossary suggest seeds --top 20") { paths, top, minimum, language, to, store.Option, glossary.Option };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var tag = LanguageTag.TryParse(parsed.GetValue(language)!, out var read) ? read : throw GlossaryFiles.Usage($"'{parsed.GetValue(language)}' is not a language tag", "Use BCP 47 tags such as ru or kk.");
            var target = parsed.GetValue(to) is not { } name ? (LanguageTag?)null
                : LanguageTag.TryParse(name, out var other) ? other : throw GlossaryFiles.Usage($"'{name}' is not a language tag", "Use BCP 47 tags such as ru or kk.");
            var configuration = context.Configuration(parsed, store, glossary);
            var matcher = TermMatcher.Compile(GlossaryLoader.Load(configuration.Glossaries).Glossaries);
            var suggester = new TermSuggester(tag);
            var document = 0;
            foreach (var file in (parsed.GetValue(paths) ?? []).SelectMany(p => Files(GlossaryFiles.Full(context, p))))
            {
                document++;
                foreach (var line in File.ReadLines(file))
                {
                    suggester.Add(document, line);
                }
            }

            var translations = target is { } into ? await ReadStoreAsync(configuration.Store, context, tag, into, cancellationToken).ConfigureAwait(false) : null;
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            foreach (var candidate in suggester.Best(parsed.GetValue(top), parsed.GetValue(minimum), text => matcher.Match(text, tag, null).Any(m => m.Range.Length == text.Length)))
            {
                var found = translations is null ? null : string.Join('|', translations.Best(candidate.Text, 3).Select(static t => t.Text));
                await lines.WriteLineAsync(context.Json(parsed)
                    ? JsonLine.Of(("text", candidate.Text), ("frequency", candidate.Frequency), ("documents", candidate.Documents), ("score", candidate.Score), ("translations", found), ("example", candidate.Examples.FirstOrDefault()))
                    : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{candidate.Text}\t{candidate.Frequency}\t{candidate.Documents}\t{candidate.Score}\t{(found is null ? "" : found + "\t")}{candidate.Examples.FirstOrDefault()}")).ConfigureAwait(false);
            }

            await context.Host.Error.WriteLineAsync($"{document} documents").ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<TranslationSuggester> ReadStoreAsync(string uri, CommandContext context, LanguageTag from, LanguageTag to, CancellationToken cancellationToken)
    {
        var suggester = new TranslationSuggester();
        var opened = StoreUri.Open(uri, context.Host.Clock);
        await using var closing = opened.ConfigureAwait(false);
        await opened.InitializeAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var use in opened.FindTermUsesAsync(new TermUseQuery { All = true }, cancellationToken).ConfigureAwait(false))
        {
            if (use.Segment.Language.IsSameLanguage(from) && use.Segment.Targets.FirstOrDefault(t => t.Language == to) is { } target)
            {
                suggester.Add(use.Segment.NormalizedText, target.Text);
            }
        }

        return suggester;
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal)
        : File.Exists(path) ? [path] : throw GlossaryFiles.Usage($"there is no file '{path}'", "Name text files or a folder with .txt files.");
}
