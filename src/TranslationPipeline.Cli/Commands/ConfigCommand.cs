using System.CommandLine;
using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe config</c>: the settings, where each comes from, and whether they are right.</summary>
internal static class ConfigCommand
{
    public static Command Create(CommandContext context) => new("config", "Show, check or describe the configuration.\n\nExample: tpipe config show")
    {
        Show(context),
        Validate(context),
        Schema(context),
    };

    private static Command Show(CommandContext context)
    {
        var command = new Command("show", "Show every setting with its value and where the value comes from.\n\nExample: tpipe config show");
        command.SetAction(async (parsed, _) =>
        {
            var configuration = context.Configuration(parsed);
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            foreach (var value in configuration.Values)
            {
                await lines.WriteLineAsync(context.Json(parsed) ? ConfigurationJson.Write(value) : $"{value.Setting.Key} = {value.Shown}  ({value.Origin})").ConfigureAwait(false);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Validate(CommandContext context)
    {
        var command = new Command("validate", "Check the configuration and name every problem.\n\nExample: tpipe config validate");
        command.SetAction(async (parsed, _) =>
        {
            var problems = new List<Diagnostic>();
            ConfigurationLoader.Load(context.SourcesOf(parsed), problems);
            foreach (var problem in problems)
            {
                await ErrorBoundary.WriteAsync(context.Host, problem).ConfigureAwait(false);
            }

            if (problems.Count == 0)
            {
                await context.Host.Error.WriteLineAsync("the configuration is right").ConfigureAwait(false);
            }

            return problems.Count == 0 ? ExitCode.Done : ExitCode.Usage;
        });
        return command;
    }

    private static Command Schema(CommandContext context)
    {
        var command = new Command("schema", "Write the JSON Schema of config/pipeline.json.\n\nExample: tpipe config schema > pipeline.schema.json");
        command.SetAction(async (_, _) =>
        {
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            await lines.WriteLineAsync(ConfigurationJson.Schema()).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
