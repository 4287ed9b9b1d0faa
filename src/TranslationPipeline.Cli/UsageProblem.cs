using System.CommandLine;
using System.CommandLine.Parsing;

namespace TranslationPipeline.Cli;

/// <summary>
/// What is wrong with a command line: told in two or three lines, nothing is run. The parser takes an unknown option for a
/// file name where a file name may stand (<c>run --dryrun</c> would run for real), so that is checked here.
/// </summary>
internal sealed record UsageProblem(string Message, string NextStep)
{
    public static UsageProblem? Find(ParseResult parsed, IReadOnlyList<string> args)
    {
        if (parsed.Action is HelpWithExamples || parsed.Tokens.Any(static t => t.Type == TokenType.Directive))
        {
            return null;
        }

        var verb = string.Join(' ', Commands(parsed.CommandResult).Reverse().Select(static c => c.Name));
        var help = $"'{(verb.Length == 0 ? "tpipe" : "tpipe " + verb)} --help' shows an example.";
        if (UnknownOption(parsed, args) is { } option)
        {
            var options = OptionNames(parsed.CommandResult);
            return new UsageProblem($"'{option}' is not an option{(verb.Length == 0 ? "" : $" of {verb}")}", Join(Spelling.DidYouMean(option.Split('=')[0], options), help));
        }

        if (parsed.UnmatchedTokens is { Count: > 0 } unmatched)
        {
            var verbs = parsed.CommandResult.Command.Subcommands.Select(static c => c.Name).ToList();
            var what = verbs.Count > 0 ? "a verb" : "expected here";
            return new UsageProblem($"'{unmatched[0]}' is not {what}", Join(Spelling.DidYouMean(unmatched[0], verbs), verbs.Count > 0 && verb.Length == 0 ? "'tpipe --help' lists the verbs." : help));
        }

        return parsed.Errors is [var error, ..] ? new UsageProblem(error.Message.TrimEnd('.'), help) : null;
    }

    public async Task WriteAsync(TextWriter error)
    {
        await error.WriteLineAsync($"tpipe: {Message}").ConfigureAwait(false);
        await error.WriteLineAsync($"  {NextStep}").ConfigureAwait(false);
    }

    private static string Join(string first, string second) => first.Length == 0 ? second : $"{first} {second}";

    // Every word before "--" that begins with a dash must have been understood as an option or as an option's value.
    private static string? UnknownOption(ParseResult parsed, IReadOnlyList<string> args)
    {
        var words = args.TakeWhile(static a => a != "--").Where(static a => a.Length > 1 && a[0] == '-').ToHashSet();
        return parsed.Tokens
            .Where(static t => t.Type == TokenType.Argument)
            .Select(static t => t.Value)
            .Concat(parsed.UnmatchedTokens)
            .FirstOrDefault(value => words.Contains(value) && !double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _));
    }

    private static IEnumerable<Command> Commands(CommandResult? result)
    {
        for (var at = result; at is not null && at.Command is not RootCommand; at = at.Parent as CommandResult)
        {
            yield return at.Command;
        }
    }

    private static List<string> OptionNames(CommandResult result)
    {
        var names = new List<string>();
        var own = true;
        for (var at = result; at is not null; at = at.Parent as CommandResult)
        {
            names.AddRange(at.Command.Options.Where(o => own || o.Recursive).SelectMany(static o => o.Aliases.Prepend(o.Name)));
            own = false;
        }

        return names;
    }
}
