using System.CommandLine;
using TranslationPipeline.Hosting.Setup;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe init</c>: a folder to begin with.</summary>
internal static class InitCommand
{
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where to begin; the current folder when left out", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = static _ => "." };
        var command = new Command("init", "Lay out a project: configuration, a glossary to fill, an inbox with one damaged article. Existing files are left alone.\n\nExample: tpipe init news") { folder };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var root = Path.GetFullPath(parsed.GetValue(folder) ?? ".", context.Sources.WorkingDirectory);
            foreach (var file in await ProjectTemplate.CreateAsync(root, cancellationToken).ConfigureAwait(false))
            {
                await context.Host.Error.WriteLineAsync($"{(file.Written ? "wrote " : "kept  ")} {Path.GetRelativePath(context.Sources.WorkingDirectory, file.Path)}").ConfigureAwait(false);
            }

            var step = root == context.Sources.WorkingDirectory ? "" : $"cd {Path.GetRelativePath(context.Sources.WorkingDirectory, root)} && ";
            await context.Host.Error.WriteLineAsync($"next: {step}tpipe run inbox --to ru,kk").ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
