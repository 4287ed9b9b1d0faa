using System.CommandLine;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe completion</c>: scripts that complete verbs, options and values in a shell.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    public static Command Create(CommandContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.CompletionSources.Add(Shells);
        var command = new Command("completion", "Write the completion script of a shell.\n\nExample: source <(tpipe completion bash)") { shell };
        command.SetAction(async (parsed, _) =>
        {
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            await lines.WriteAsync(Script(parsed.GetRequiredValue(shell))).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    // [suggest:N] is answered by System.CommandLine: the completions at position N of the line that follows.
    private static string Script(string shell) => shell switch
    {
        "bash" => """
            _tpipe() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(tpipe "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _tpipe tpipe

            """,
        "zsh" => """
            _tpipe() {
                local -a words_found
                words_found=("${(@f)$(tpipe "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
                compadd -a words_found || _files
            }
            compdef _tpipe tpipe

            """,
        "fish" => """
            complete -c tpipe -a '(tpipe "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'

            """,
        _ => throw new ConfigurationException(new Diagnostic("usage.shell", $"there is no completion for '{shell}'", $"{Spelling.DidYouMean(shell, Shells)} Shells: {string.Join(", ", Shells)}.".TrimStart())),
    };
}
