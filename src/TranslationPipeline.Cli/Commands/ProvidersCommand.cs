using System.CommandLine;
using TranslationPipeline.Hosting.Engine;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe providers</c>: the translation engines that can be asked.</summary>
internal static class ProvidersCommand
{
    public static Command Create(CommandContext context)
    {
        var list = new Command("list", "List the providers.\n\nExample: tpipe providers list");
        list.SetAction(async (_, _) =>
        {
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            foreach (var (name, description) in ProviderFactory.Known)
            {
                await lines.WriteLineAsync($"{name}\t{description}").ConfigureAwait(false);
            }

            return ExitCode.Done;
        });
        return new Command("providers", "Show the translation providers.\n\nExample: tpipe providers list") { list };
    }
}
