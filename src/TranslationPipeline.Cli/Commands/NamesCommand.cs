using System.CommandLine;
using System.Text;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe names</c>: names from public sources and from a corpus into the form of the authority file.</summary>
internal static class NamesCommand
{
    private const string Header = "concept\tkind\tlanguage\tterm\tstatus\tgiven\tpatronymic\tfamily\tvalid_from\tvalid_to\tnote\tsource";

    public static Command Create(CommandContext context) =>
        new("names", "Names for the authority file: import them, find them in texts.\n\nExample: tpipe names suggest inbox --from en") { Import(context), Suggest(context), Compile(context) };

    private static Command Import(CommandContext context)
    {
        var source = new Option<string>("--source") { Description = $"What the file is: {string.Join(", ", NameImport.Sources)}", HelpName = "NAME", Required = true };
        source.AcceptOnlyFromAmong([.. NameImport.Sources]);
        var languages = new Option<string[]>("--language") { Description = "Keep only these languages; may be given several times", HelpName = "LANG" };
        var file = new Argument<string>("FILE") { Description = "The file, or - for standard input" };
        var command = new Command("import", "Turn a name source of any size into rows of the authority file, on standard output.\n\nExample: tpipe names import --source paranames paranames.tsv --language kk") { source, languages, file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var wanted = (parsed.GetValue(languages) ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
            using var reader = Open(context, path);
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            await lines.WriteLineAsync(Header).ConfigureAwait(false);
            var (count, problems) = (0L, 0);
            foreach (var name in NameImport.Read(parsed.GetValue(source)!, reader, path, diagnostic =>
            {
                problems++;
                context.Host.Error.WriteLine(diagnostic);
            }))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (wanted.Count == 0 || wanted.Contains(name.Language.Value) || wanted.Contains(name.Language.Language))
                {
                    count++;
                    await lines.WriteLineAsync($"{name.Concept}\t{name.Kind}\t{name.Language}\t{name.Text}\t{(name.IsPreferred ? "preferred" : "admitted")}\t\t\t\t\t\t\t{name.Source}").ConfigureAwait(false);
                }
            }

            await context.Host.Error.WriteLineAsync($"{count} names, {problems} lines left out").ConfigureAwait(false);
            return problems == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }

    private static Command Suggest(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Text files, or folders with .txt files", Arity = ArgumentArity.OneOrMore };
        var least = new Option<int>("--least") { Description = "A name is met at least so often (default 2)", DefaultValueFactory = static _ => 2, HelpName = "COUNT" };
        var language = new Option<string?>("--from") { Description = "Language of the texts; tells which word list applies", HelpName = "LANG" };
        var command = new Command("suggest", "Find unknown names that look like spellings of one another: group, spelling, count, context.\n\nExample: tpipe names suggest inbox --from en") { paths, least, language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = context.Configuration(parsed);
            var suggester = new NameSuggester(GlossaryLoader.Load(configuration.Names.Concat(configuration.Glossaries)).Glossaries);
            var tag = Language(parsed.GetValue(language));
            foreach (var path in parsed.GetValue(paths)!.SelectMany(p => Files(Path.GetFullPath(p, context.Sources.WorkingDirectory))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var reader = Open(context, path);
                suggester.Add(await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false), tag);
            }

            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            await lines.WriteLineAsync("group\tspelling\tcount\tcontext").ConfigureAwait(false);
            var number = 0;
            foreach (var suggestion in suggester.Suggest(parsed.GetValue(least)))
            {
                number++;
                foreach (var form in suggestion.Forms)
                {
                    await lines.WriteLineAsync($"{number}\t{form.Text}\t{form.Count}\t{form.Context}").ConfigureAwait(false);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Compile(CommandContext context)
    {
        var folder = new Option<string?>("--folder") { Description = "Where the compiled form goes (default: the user's cache folder)", HelpName = "PATH" };
        var command = new Command("compile", "Compile the names for a quick start; done by itself at the first start after an edit.\n\nExample: tpipe names compile") { folder };
        command.SetAction(async (parsed, _) =>
        {
            var configuration = context.Configuration(parsed);
            var target = parsed.GetValue(folder) is { } given ? Path.GetFullPath(given, context.Sources.WorkingDirectory) : context.Sources.CacheDirectory
                ?? throw new ConfigurationException(new Diagnostic("usage.folder", "there is no cache folder: neither XDG_CACHE_HOME nor HOME is set", "Give --folder PATH."));
            try
            {
                var (path, names) = NameLoader.Compile(configuration, target);
                foreach (var diagnostic in names.Diagnostics)
                {
                    await context.Host.Error.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
                }

                await context.Host.Error.WriteLineAsync($"{names.Authority.Count} entries, {names.Authority.SpellingCount} keys: {path ?? "not kept, because rows were left out"}").ConfigureAwait(false);
                return path is null ? ExitCode.SomeFailed : ExitCode.Done;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new ConfigurationException(new Diagnostic("usage.folder", $"'{target}' cannot be written: {problem.Message.TrimEnd('.')}", "Give another folder with --folder PATH."));
            }
        });
        return command;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];

    private static LanguageTag Language(string? text) => text is null ? LanguageTag.Und
        : LanguageTag.TryParse(text, out var tag) ? tag
        : throw new ConfigurationException(new Diagnostic("usage.from", $"'{text}' is not a language tag", "Give a tag such as en or kk-Latn."));

    private static StreamReader Open(CommandContext context, string path)
    {
        if (path == "-")
        {
            return new StreamReader(context.Host.Input, Encoding.UTF8, leaveOpen: true);
        }

        try
        {
            return new StreamReader(Path.GetFullPath(path, context.Sources.WorkingDirectory), Encoding.UTF8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(new Diagnostic("usage.file", $"'{path}' cannot be read: {problem.Message.TrimEnd('.')}", "Give an existing file, or - for standard input."));
        }
    }
}
