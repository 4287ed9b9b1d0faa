using System.CommandLine;
using TranslationPipeline.Glossaries;
using TranslationPipeline.Hosting.Glossaries;

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
        var glossary = SettingOption.Glossary();
        var command = new Command("suggest", "Find words and phrases in texts that may deserve a place in a glossary.\n\nExample: tpipe glossary suggest seeds --top 20") { paths, top, minimum, language, glossary.Option };
        command.SetAction(async (parsed, _) =>
        {
            var tag = LanguageTag.TryParse(parsed.GetValue(language)!, out var read) ? read : throw GlossaryFiles.Usage($"'{parsed.GetValue(language)}' is not a language tag", "Use BCP 47 tags such as ru or kk.");
            var matcher = TermMatcher.Compile(GlossaryLoader.Load(context.Configuration(parsed, glossary).Glossaries).Glossaries);
            var suggester = new TermSuggester();
            var document = 0;
            foreach (var file in (parsed.GetValue(paths) ?? []).SelectMany(p => Files(GlossaryFiles.Full(context, p))))
            {
                document++;
                foreach (var line in File.ReadLines(file))
                {
                    suggester.Add(document, line);
                }
            }

            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            foreach (var candidate in suggester.Best(parsed.GetValue(top), parsed.GetValue(minimum), text => matcher.Match(text, tag, null).Any(m => m.Range.Length == text.Length)))
            {
                await lines.WriteLineAsync(context.Json(parsed)
                    ? JsonLine.Of(("text", candidate.Text), ("frequency", candidate.Frequency), ("documents", candidate.Documents), ("score", candidate.Score), ("example", candidate.Examples.FirstOrDefault()))
                    : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{candidate.Text}\t{candidate.Frequency}\t{candidate.Documents}\t{candidate.Score}\t{candidate.Examples.FirstOrDefault()}")).ConfigureAwait(false);
            }

            await context.Host.Error.WriteLineAsync($"{document} documents").ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal)
        : File.Exists(path) ? [path] : throw GlossaryFiles.Usage($"there is no file '{path}'", "Name text files or a folder with .txt files.");
}
