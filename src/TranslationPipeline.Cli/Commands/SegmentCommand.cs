using System.CommandLine;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Filters;
using TranslationPipeline.Pipeline;
using TranslationPipeline.Segmentation;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe segment</c>, with the user's own rules and with the reason of every cut on request.</summary>
internal static class SegmentCommand
{
    public static Command Create(CommandContext context, string help)
    {
        var languages = SettingOption.Languages();
        var explain = new Option<bool>("--explain") { Description = "Also tell the rule that decided at every place where a segment might end" };
        var srx = new Option<string?>("--srx") { Description = "Cut by the rules of this SRX 2.0 file instead of the built-in ones", HelpName = "FILE" };
        var export = new Option<string?>("--export-srx") { Description = "Write the built-in rules of a language as SRX 2.0, as far as SRX can say them, and end", HelpName = "LANG" };
        var command = new Command("segment", help) { languages.Option, explain, srx, export };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(export) is { } language)
            {
                SrxWriter.Write(BuiltInSrx.Create(Parse(language)), context.Host.Output);
                return ExitCode.Done;
            }

            var components = new PipelineComponents(context.Configuration(parsed, [languages]));
            var rules = parsed.GetValue(srx) is { } file ? SrxSegmenter.Compile(Read(file)) : null;
            var filter = new SegmentFilter(components.CreatePipelineOf(StageNames.Detect, StageNames.Segment), rules, parsed.GetValue(explain));
            return await FilterCommands.RunAsync(context, filter, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static LanguageTag Parse(string language) => LanguageTag.TryParse(language, out var tag)
        ? tag
        : throw new ConfigurationException(new Diagnostic("usage.language", $"'{language}' is not a BCP 47 language tag", "Give one such as en, ru or zh-Hant."));

    private static SrxDocument Read(string file)
    {
        try
        {
            return SrxReader.Read(new StreamReader(file), file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ConfigurationException(new Diagnostic("srx.file", $"the file cannot be read: {exception.Message}", "Give the path of an SRX file.") { File = file }, exception);
        }
    }
}
