using System.CommandLine;
using TranslationPipeline.Cli.Commands;
using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Cli;

/// <summary>The command line of <c>tpipe</c>: its verbs, how arguments are checked, and how errors become exit codes.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs; the result is the exit code.</summary>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> args, CommandHost host, ConfigurationSources sources)
    {
        var root = CreateRoot(host, sources);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (UsageProblem.Find(parsed, args) is { } problem)
        {
            await problem.WriteAsync(host.Error).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        using var output = host.Lines();
        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await ErrorBoundary.RunAsync(host, parsed, () => parsed.InvokeAsync(invocation, host.Stopping)).ConfigureAwait(false);
    }

    /// <summary>All verbs; also what completion and the documentation are made from.</summary>
    public static RootCommand CreateRoot(CommandHost host, ConfigurationSources sources)
    {
        var context = new CommandContext(host, sources);
        var root = new RootCommand("Repairs damaged, multilingual text and makes clean parallel text of it: names, dates, terms, with a reason for every change.\n\nExample: tpipe run seeds/ --to ru,kk,zh")
        {
            RunCommand.Create(context),
            ExplainCommand.Create(context),
            ExportCommand.Create(context),
            StoreCommand.Create(context),
            JobsCommand.Create(context),
            ProvidersCommand.Create(context),
            GlossaryCommand.Create(context),
            NamesCommand.Create(context),
            InitCommand.Create(context),
            DoctorCommand.Create(context),
            ConfigCommand.Create(context),
            CompletionCommand.Create(context),
        };
        foreach (var filter in FilterCommands.Create(context))
        {
            root.Add(filter);
        }

        foreach (var option in context.GlobalOptions)
        {
            root.Add(option);
        }

        HelpWithExamples.Install(root);
        return root;
    }
}
