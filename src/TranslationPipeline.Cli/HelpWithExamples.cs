using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TranslationPipeline.Cli;

/// <summary>Help of a verb ends with an example that works; lists of verbs show one line each.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string Mark = "\n\nExample: ";

    private readonly HelpAction help;
    private readonly Dictionary<Command, string> examples = [];

    private HelpWithExamples(HelpAction help) => this.help = help;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Moves the examples out of the descriptions and into the help of their verbs.</summary>
    public static void Install(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var action = new HelpWithExamples((HelpAction)option.Action!);
        action.Collect(root);
        option.Action = action;
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var code = help.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command, out var example))
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  {example}\n");
        }

        return code;
    }

    private void Collect(Command command)
    {
        var description = command.Description ?? "";
        if (description.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0)
        {
            examples[command] = description[(at + Mark.Length)..];
            command.Description = description[..at];
        }

        foreach (var child in command.Subcommands)
        {
            Collect(child);
        }
    }
}
