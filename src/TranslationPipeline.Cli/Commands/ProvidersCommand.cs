using System.CommandLine;
using System.Text.Json;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Jobs;
using TranslationPipeline.Providers;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe providers</c>: the translation engines that can be asked, whether they answer, and what a job would cost.</summary>
internal static class ProvidersCommand
{
    public static Command Create(CommandContext context) =>
        new("providers", "Show and check the translation providers.\n\nExample: tpipe providers list") { List(context), Check(context), Estimate(context) };

    private static Command List(CommandContext context)
    {
        var list = new Command("list", "List the providers that are built in or configured.\n\nExample: tpipe providers list");
        list.SetAction(async (parsed, _) =>
        {
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            foreach (var (name, description) in ProviderFactory.Known(context.SourcesOf(parsed)))
            {
                await lines.WriteLineAsync(context.Json(parsed) ? $"{{\"name\":{Quote(name)},\"description\":{Quote(description)}}}" : $"{name}\t{description}").ConfigureAwait(false);
            }

            if (!context.Json(parsed) && !context.Quiet(parsed))
            {
                await context.Host.Error.WriteLineAsync($"Engines to configure: {string.Join(", ", Engines.Types)}. docs/providers.md has an example of each.").ConfigureAwait(false);
            }

            return ExitCode.Done;
        });
        return list;
    }

    private static Command Check(CommandContext context)
    {
        SettingOption[] options = [SettingOption.Provider(), SettingOption.From(), SettingOption.To()];
        var check = new Command("check", "Send one short text to a provider: is it there, is the key right, has it the language? Costs a few characters.\n\nExample: tpipe providers check --provider demo --from en --to ru");
        Add(check, options);
        check.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = context.Configuration(parsed, options);
            var provider = ProviderFactory.Require(configuration.Provider, configuration.Sources);
            var request = new TranslationRequest([new TranslationItem("1", "Hello.")], configuration.From ?? LanguageTag.Parse("en"), configuration.To is [var to, ..] ? to : LanguageTag.Parse("es"));
            var targets = ProviderFactory.CatalogOf(configuration.Provider, configuration.Sources) is { } catalog ? await catalog.TargetsAsync(cancellationToken).ConfigureAwait(false) : [];
            if (targets.Count > 0 && !targets.Any(t => t.IsSameLanguage(request.To)))
            {
                throw new ProviderException(ProviderErrorKind.UnsupportedPair, new Diagnostic(
                    "provider.unsupported-pair", $"{provider.Name} does not translate into {request.To}; nothing was sent", $"It has: {string.Join(", ", targets)}"));
            }

            var outcome = (await provider.TranslateAsync(request, cancellationToken).ConfigureAwait(false))[0];
            if (outcome.Error is { } error)
            {
                throw new ProviderException(error);
            }

            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            await lines.WriteLineAsync($"{provider.Name}\tworks\t{request.From}-{request.To}\t{outcome.Model}\t{outcome.Billed.Amount} {Unit(outcome.Billed.Unit)}{(targets.Count > 0 ? $"\t{targets.Count} target languages" : "")}").ConfigureAwait(false);
            return ExitCode.Done;
        });
        return check;
    }

    private static Command Estimate(CommandContext context)
    {
        SettingOption[] options = [SettingOption.Provider(), SettingOption.From(), SettingOption.To(), SettingOption.Names(), SettingOption.Glossary()];
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, globs or -", Arity = ArgumentArity.OneOrMore };
        var estimate = new Command("estimate", "Count what a job would cost, without sending or storing anything.\n\nExample: tpipe providers estimate seeds/ --provider demo --to ru") { paths };
        Add(estimate, options);
        estimate.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = context.Configuration(parsed, options);
            if (configuration.To.IsEmpty)
            {
                throw new ConfigurationException(new Diagnostic("usage.to", "estimate needs a target language: without one nothing would be sent", "Add --to LANGS, e.g. --to ru,kk."));
            }

            var (session, counted) = PipelineSession.OpenEstimate(configuration, context.Host.Clock);
            await using var open = session.ConfigureAwait(false);
            var summary = await session.RunAsync(new JobRequest([.. parsed.GetValue(paths)!]) { DryRun = true }, context.Host.Input, static (_, _) => { }, cancellationToken).ConfigureAwait(false);
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            var failed = summary.Inputs.Count(static i => i.State == InputState.Failed);
            foreach (var failure in summary.Inputs.Select(static i => i.Failure).OfType<Diagnostic>())
            {
                await ErrorBoundary.WriteAsync(context.Host, failure).ConfigureAwait(false);
            }

            await lines.WriteLineAsync(context.Json(parsed)
                ? $"{{\"provider\":{Quote(counted.Name)},\"texts\":{counted.Texts},\"billed\":{{\"unit\":{Quote(Unit(counted.Total.Unit))},\"amount\":{counted.Total.Amount}}},\"failed\":{failed}}}"
                : $"{counted.Name}\t{counted.Texts} texts\t{counted.Total.Amount} {Unit(counted.Total.Unit)}").ConfigureAwait(false);
            return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return estimate;
    }

    private static void Add(Command command, SettingOption[] options)
    {
        foreach (var option in options)
        {
            command.Add(option.Option);
        }
    }

    private static string Unit(BilledUnit unit) => JsonNamingPolicy.CamelCase.ConvertName(unit.ToString());

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}
