using Spectre.Console;

namespace TranslationPipeline.Cli.Terminal;

/// <summary>Makes Spectre consoles that write where they should: never to standard output unless asked, no colour where none is wanted.</summary>
internal static class Consoles
{
    private const int PlainWidth = 160;

    /// <summary>A console on standard error.</summary>
    public static IAnsiConsole Create(CommandHost host) => Create(host.Error, host.IsTerminal);

    /// <summary>A console on any writer.</summary>
    public static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var plain = !isTerminal || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var colour = !plain && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (plain)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }
}
