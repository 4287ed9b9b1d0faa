using System.CommandLine;
using TranslationPipeline.Normalization;
using System.Text.Json;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe romanize --list</c>: the systems with their sources, one a line.</summary>
internal static class RomanizationList
{
    public static async Task WriteAsync(CommandContext context, ParseResult parsed)
    {
        var lines = context.Host.Lines();
        await using var written = lines.ConfigureAwait(false);
        foreach (var system in Romanizer.Systems.OrderBy(static s => s.Id, StringComparer.Ordinal))
        {
            await lines.WriteLineAsync(context.Json(parsed)
                ? $$"""{"id":{{Quote(system.Id)}},"name":{{Quote(system.Name)}},"source":{{Quote(system.Source)}},"reversible":{{(system.Reversible ? "true" : "false")}}}"""
                : $"{system.Id}\t{system.Name}\t{system.Source}\t{(system.Reversible ? "reversible" : "")}").ConfigureAwait(false);
        }
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
