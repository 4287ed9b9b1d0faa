using System.CommandLine;
using TranslationPipeline.Normalization;
using TranslationPipeline.Glossaries;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Filters;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.Cli.Commands;

/// <summary>One stage as a filter each: NDJSON in, NDJSON out.</summary>
internal static class FilterCommands
{
    public static IEnumerable<Command> Create(CommandContext context)
    {
        yield return Detect(context);
        yield return Segment(context);
        yield return Normalize(context);
        yield return Dates(context);
        yield return Terms(context);
        yield return Romanize(context);
        yield return MatchNames(context);
        yield return Translate(context);
        yield return Check(context);
    }

    private static Command Detect(CommandContext context)
    {
        var sets = new Option<bool>("--sets") { Description = "Also give the set of languages that the text may as well be in, e.g. hr|bs" };
        var spans = new Option<bool>("--spans") { Description = "Also cut each text into spans of one language" };
        var command = new Command("detect", Help("Find the language of texts.", "detect", """{"id":1,"text":"Президент сөз сөйледі"}""")) { sets, spans };
        return Filter(
            context,
            command,
            [SettingOption.Languages()],
            (parsed, configuration) => new DetectFilter(configuration.Languages.IsEmpty ? null : configuration.Languages, parsed.GetValue(sets), parsed.GetValue(spans)));
    }

    private static Command Segment(CommandContext context) => SegmentCommand.Create(context, Help(
        "Cut texts into segments (sentences).", "segment --explain", """{"id":1,"text":"He met Dr. Smith. They talked."}"""));

    private static Command Normalize(CommandContext context) => Filter(
        context,
        new Command("normalize", Help("Repair and normalise texts: damage, quotes, names.", "normalize", """{"id":1,"text":"the leadership of Kazak-hstan","language":"en"}""")),
        [SettingOption.Policy(), SettingOption.Languages(), SettingOption.Names()],
        static (_, configuration) => new NormalizeFilter(
            new PipelineComponents(configuration).CreatePipelineOf(StageNames.Detect, StageNames.Segment, StageNames.Normalize),
            configuration.Policies));

    private static Command Dates(CommandContext context) => Filter(
        context,
        new Command("dates", Help("Find dates and datelines and give them typed values.", "dates", """{"id":1,"text":"They met on Monday.","published":"2022-01-12"}""")),
        [SettingOption.Languages(), SettingOption.AmbiguousDates(), SettingOption.To()],
        static (_, configuration) => new DatesFilter(configuration.Languages.IsEmpty ? null : configuration.Languages, configuration.AmbiguousDates, configuration.To));

    private static Command Terms(CommandContext context) => Filter(
        context,
        new Command("terms", Help("Find glossary terms in any inflection.", "terms --glossary glossaries/terms", """{"id":1,"text":"security guarantees","language":"en","target":"ru"}""")),
        [SettingOption.Glossary()],
        (_, configuration) => new TermsFilter(LoadMatcher(context, configuration)));

    private static TermMatcher LoadMatcher(CommandContext context, PipelineConfiguration configuration)
    {
        var loaded = GlossaryLoader.Load(configuration.Glossaries);
        foreach (var diagnostic in loaded.Diagnostics)
        {
            context.Host.Error.WriteLine($"tpipe: warning: {diagnostic}");
        }

        var dictionaries = configuration.Dictionaries is { } folder ? new DictionaryFolder(folder) : null;
        var matcher = TermMatcher.Compile(loaded.Glossaries, dictionaries);
        foreach (var problem in dictionaries?.Problems ?? [])
        {
            context.Host.Error.WriteLine($"tpipe: warning: {problem}");
        }

        return matcher;
    }

    private static Command Romanize(CommandContext context)
    {
        var system = new Option<string?>("--system") { Description = "Id of the romanisation system (see --list)", HelpName = "ID" };
        system.CompletionSources.Add(static _ => Romanizer.Systems.Select(static s => new System.CommandLine.Completions.CompletionItem(s.Id)));
        var list = new Option<bool>("--list") { Description = "List the systems: id, name, source, and whether what they write can be read back" };
        var reverse = new Option<bool>("--reverse") { Description = "Read romanised texts back; 'reversible' tells whether the answer is the only one, 'exact' whether the system writes it so" };
        var command = new Command("romanize", Help("Romanise texts by a named system.", "romanize --system bgn-pcgn-ru", """{"id":1,"text":"Токаев"}""")) { system, list, reverse };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(list))
            {
                await RomanizationList.WriteAsync(context, parsed).ConfigureAwait(false);
                return ExitCode.Done;
            }

            return await RunAsync(context, new RomanizeFilter(FindSystem(parsed.GetValue(system)), parsed.GetValue(reverse)), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static Romanizer FindSystem(string? id)
    {
        if (id is null)
        {
            throw new ConfigurationException(new Diagnostic("usage.system", "no romanisation system was given", "Add --system ID; 'tpipe romanize --list' lists them."));
        }

        return Romanizer.Find(id) ?? throw new ConfigurationException(new Diagnostic(
            "usage.system",
            $"'{id}' is not a romanisation system",
            $"{Spelling.DidYouMean(id, Romanizer.Systems.Select(static s => s.Id))} 'tpipe romanize --list' lists them.".TrimStart()));
    }

    private static Command MatchNames(CommandContext context) => Filter(
        context,
        new Command("match-names", Help("Say whether two spellings are the same name.", "match-names", """{"id":1,"a":"K. Tokayev","b":"Токаев К."}""")),
        [SettingOption.Names()],
        static (_, configuration) => new MatchNamesFilter(new PipelineComponents(configuration).NameMatcher));

    private static Command Translate(CommandContext context) => Filter(
        context,
        new Command("translate", Help("Ask a translation provider.", "translate --from en --to ru --provider demo", """{"id":1,"text":"Good morning."}""")),
        [SettingOption.From(), SettingOption.To(), SettingOption.Provider()],
        static (_, configuration) => configuration.To is [var to]
            ? new TranslateFilter(ProviderFactory.Require(configuration.Provider, configuration.Sources), configuration.From ?? LanguageTag.Und, to)
            : throw new ConfigurationException(new Diagnostic("usage.to", $"translate needs exactly one target language, {configuration.To.Length} were given", "Add --to LANG, e.g. --to ru.")));

    private static Command Check(CommandContext context)
    {
        // The configured glossaries do not apply by themselves: a pair from anywhere is not bound to them.
        var glossary = SettingOption.Glossary();
        return Filter(
            context,
            new Command("check", Help("Check targets against their sources.", "check", """{"id":1,"source":"Pay 5 euros.","target":"Заплатите 6 евро.","sourceLanguage":"en","targetLanguage":"ru"}""")),
            [glossary],
            (parsed, configuration) => new CheckFilter(glossary.Flags(parsed).Any() ? LoadMatcher(context, configuration) : null));
    }

    private static string Help(string what, string example, string line) =>
        $"{what} One JSON object a line on standard input, one a line on standard output.\n\nExample: echo '{line}' | tpipe {example}";

    private static Command Filter(CommandContext context, Command command, SettingOption[] options, Func<ParseResult, PipelineConfiguration, LineFilter> create)
    {
        foreach (var option in options)
        {
            command.Add(option.Option);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(context, create(parsed, context.Configuration(parsed, options)), cancellationToken));
        return command;
    }

    /// <summary>
    /// Runs a filter over standard input, on a thread of its own: it waits for input without going asynchronous (see <see cref="LineFilter"/>),
    /// and a signal must be able to end the command meanwhile.
    /// </summary>
    public static Task<int> RunAsync(CommandContext context, LineFilter filter, CancellationToken cancellationToken)
    {
        var errors = Task.Factory.StartNew(
            () => filter.RunAsync(context.Host.Input, context.Host.Output, cancellationToken).GetAwaiter().GetResult(),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Task.WaitAny([errors], cancellationToken);
        return Task.FromResult(errors.GetAwaiter().GetResult() == 0 ? ExitCode.Done : ExitCode.SomeFailed);
    }
}
