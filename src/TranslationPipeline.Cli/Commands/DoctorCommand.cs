using System.CommandLine;
using System.Text.Json;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Setup;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe doctor</c>: is everything here that a job needs?</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandContext context)
    {
        SettingOption[] settings = [SettingOption.Store(), SettingOption.Output(), SettingOption.Provider(), SettingOption.Names(), SettingOption.Glossary()];
        var command = new Command("doctor", "Check that everything a job needs is in place.\n\nExample: tpipe doctor");
        foreach (var setting in settings)
        {
            command.Add(setting.Option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var problems = new List<Diagnostic>();
            var configuration = ConfigurationLoader.Load(context.SourcesOf(parsed, settings), problems);
            var checks = await Doctor.ExamineAsync(configuration, problems, context.Host.Clock, cancellationToken).ConfigureAwait(false);
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            foreach (var check in checks)
            {
                await lines.WriteLineAsync(context.Json(parsed)
                    ? $$"""{"check":{{Quote(check.Name)}},"ok":{{(check.IsGood ? "true" : "false")}},"detail":{{Quote(check.Detail)}},"nextStep":{{Quote(check.NextStep)}}}"""
                    : $"{(check.IsGood ? "ok  " : "BAD ")} {check.Name,-14} {check.Detail}{(check.IsGood ? "" : $"  -> {check.NextStep}")}").ConfigureAwait(false);
            }

            return checks.All(static c => c.IsGood) ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
