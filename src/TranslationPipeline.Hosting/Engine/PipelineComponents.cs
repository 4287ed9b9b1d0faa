using System.Security.Cryptography;
using System.Text;
using NodaTime;
using TranslationPipeline.Checking;
using TranslationPipeline.Dates;
using TranslationPipeline.Detection;
using TranslationPipeline.Glossaries;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Memory;
using TranslationPipeline.Normalization;
using TranslationPipeline.Pipeline;
using TranslationPipeline.Segmentation;
using TranslationPipeline.Translation;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>Makes the stages and pipelines that the configuration asks for; each part is loaded when it is first needed. Thread-safe.</summary>
public sealed class PipelineComponents
{
    private static readonly string[] DecidingSettings = ["from", "to", "languages", "stages", "policies", "zone", "ambiguousDates", "dictionaries"];

    private readonly PipelineConfiguration configuration;
    private readonly Lazy<LoadedNames> names;
    private readonly Lazy<Glossary> organisations;
    private readonly Lazy<LoadedGlossaries> terms;
    private readonly DictionaryFolder? dictionaries;
    private readonly Lazy<TermMatcher> matcher;
    private readonly Lazy<GlossaryState> state;

    /// <summary>Creates the components; nothing is loaded yet.</summary>
    public PipelineComponents(PipelineConfiguration configuration)
        : this(configuration, null)
    {
    }

    private PipelineComponents(PipelineConfiguration configuration, PipelineComponents? previous)
    {
        this.configuration = configuration ?? throw new ArgumentNullException(nameof(configuration));
        dictionaries = previous?.dictionaries ?? (configuration.Dictionaries is { } folder ? new DictionaryFolder(folder) : null);
        names = new(() => previous is null ? NameLoader.Load(configuration) : NameLoader.Renew(previous.names.Value, configuration));
        organisations = new(() => names.Value.Authority.ToGlossary("organisation"));
        terms = new(() => GlossaryLoader.Load(configuration.Glossaries));
        matcher = new(() => CompileMatcher(GlossariesWith([])));
        state = new(() => GlossaryState.Of(GlossariesWith([]).SelectMany(static g => g.Concepts)));
    }

    /// <summary>True while the files of names and terms are as they were when they were read.</summary>
    internal bool IsCurrent =>
        GlossaryFiles.IsUnchanged(configuration.Names, names.Value.Stamps) && GlossaryFiles.IsUnchanged(configuration.Glossaries, terms.Value.Stamps);

    /// <summary>The components with names and terms as their files are now, loaded and compiled; of the names only what was edited is.</summary>
    /// <exception cref="ConfigurationException">A path does not exist or cannot be read.</exception>
    internal PipelineComponents Renew()
    {
        var renewed = new PipelineComponents(configuration, this);
        _ = renewed.matcher.Value; // with it names and terms are loaded
        return renewed;
    }

    /// <summary>The settings in force.</summary>
    public PipelineConfiguration Configuration => configuration;

    /// <summary>What was wrong in the files of names and glossaries, and what is missing among the dictionaries.</summary>
    public IEnumerable<Diagnostic> GlossaryDiagnostics
    {
        get
        {
            _ = dictionaries is null ? null : matcher.Value; // compiling asks for them
            return names.Value.Diagnostics.Concat(terms.Value.Diagnostics).Concat(dictionaries?.Problems ?? []);
        }
    }

    /// <summary>Compiles glossaries with the configured dictionaries.</summary>
    public TermMatcher CompileMatcher(IEnumerable<Glossary> glossaries) => TermMatcher.Compile(glossaries, dictionaries);

    /// <summary>Compares names with the help of the authority.</summary>
    public NameMatcher NameMatcher => NameMatcher.With(names.Value.Authority);

    /// <summary>The request that the configuration describes.</summary>
    public PipelineRequest Request => new() { Targets = configuration.To, Policies = configuration.Policies };

    /// <summary>The glossaries of the pipeline: those of terms, and the organisations among the names.</summary>
    /// <param name="edited">Each stands in for the configured glossary of the same name, or is added; empty for the glossaries as they are.</param>
    public IReadOnlyList<Glossary> GlossariesWith(IReadOnlyCollection<Glossary> edited)
    {
        ArgumentNullException.ThrowIfNull(edited);
        var replaced = edited.Select(static g => g.Name).ToHashSet(StringComparer.Ordinal);
        // The names of organisations are phrases: the term matcher knows how their words inflect together.
        return [.. terms.Value.Glossaries.Where(g => !replaced.Contains(g.Name)), .. edited, organisations.Value];
    }

    /// <summary>What the glossaries of the pipeline say.</summary>
    public GlossaryState GlossaryState => state.Value;

    /// <summary>The compiled glossaries of the pipeline.</summary>
    public TermMatcher Matcher => matcher.Value;

    /// <summary>
    /// Hash of every setting and file that decides a result, except the terms: equal fingerprints, equal <see cref="GlossaryState"/> and equal
    /// content give equal results.
    /// </summary>
    /// <param name="provider">Key of the provider (<see cref="WorkIdentity.KeyOf"/>).</param>
    public string Fingerprint(string provider)
    {
        string[] parts =
        [
            typeof(PipelineComponents).Assembly.GetName().Version?.ToString() ?? "",
            .. DecidingSettings.Select(k => $"{k}={configuration[k].Text}"),
            $"provider={provider}",
            names.Value.ContentHash,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    /// <summary>The whole pipeline in the configured order.</summary>
    /// <param name="provider">The provider with its decorators; null for none.</param>
    /// <param name="memory">Past translations; null for none.</param>
    /// <param name="since">When the job began, see <see cref="MemoryStage"/>; null when there is no job.</param>
    /// <exception cref="ConfigurationException">The order is impossible, or a file cannot be read.</exception>
    public DocumentPipeline CreatePipeline(ITranslationProvider? provider, ITranslationMemory? memory, Instant? since = null)
    {
        var builder = new PipelineBuilder();
        foreach (var name in configuration.Stages)
        {
            if (CreateStage(name, provider, memory, since) is { } stage)
            {
                builder.Add(stage);
            }
        }

        return builder.Build();
    }

    /// <summary>A pipeline of some stages, for the filters.</summary>
    public DocumentPipeline CreatePipelineOf(params IEnumerable<string> stages)
    {
        var builder = new PipelineBuilder();
        foreach (var name in stages)
        {
            builder.Add(CreateStage(name, null, null, null) ?? throw new ArgumentException($"stage '{name}' needs a provider or a memory", nameof(stages)));
        }

        return builder.Build();
    }

    // Memory and provider are optional parts: without them the stage has nothing to do and is left out.
    private IStage? CreateStage(string name, ITranslationProvider? provider, ITranslationMemory? memory, Instant? since) => name switch
    {
        StageNames.Detect => new DetectStage(LanguageDetector.Default, configuration.Languages.IsEmpty ? null : configuration.Languages),
        StageNames.Segment => new SegmentStage(),
        StageNames.Normalize => NormalizeStage.Create(names.Value.Authority),
        StageNames.Dates => new DatesStage(configuration.AmbiguousDates),
        StageNames.Glossary => new GlossaryStage(matcher.Value),
        StageNames.Memory => memory is null ? null : new MemoryStage(memory, provider is null ? [] : [WorkIdentity.KeyOf(provider)], since),
        StageNames.Translate => provider is null ? null : new TranslateStage(provider, memory),
        StageNames.Enforce => memory is null && provider is null ? null : new EnforceStage(matcher.Value, provider),
        StageNames.Check => new CheckStage(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not a built-in stage"),
    };
}
