using System.Security.Cryptography;
using System.Text;
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
    private static readonly string[] DecidingSettings = ["from", "to", "languages", "stages", "policies", "zone", "ambiguousDates"];

    private readonly PipelineConfiguration configuration;
    private readonly Lazy<LoadedNames> names;
    private readonly Lazy<LoadedGlossaries> terms;
    private readonly Lazy<TermMatcher> matcher;

    /// <summary>Creates the components; nothing is loaded yet.</summary>
    public PipelineComponents(PipelineConfiguration configuration)
    {
        this.configuration = configuration ?? throw new ArgumentNullException(nameof(configuration));
        names = new(() => NameLoader.Load(configuration));
        terms = new(() => GlossaryLoader.Load(configuration.Glossaries));
        matcher = new(() => CompileMatcher([]));
    }

    /// <summary>The settings in force.</summary>
    public PipelineConfiguration Configuration => configuration;

    /// <summary>What was wrong in the files of names and glossaries.</summary>
    public IEnumerable<Diagnostic> GlossaryDiagnostics => names.Value.Diagnostics.Concat(terms.Value.Diagnostics);

    /// <summary>Compares names with the help of the authority.</summary>
    public NameMatcher NameMatcher => NameMatcher.With(names.Value.Authority);

    /// <summary>The request that the configuration describes.</summary>
    public PipelineRequest Request => new() { Targets = configuration.To, Policies = configuration.Policies };

    /// <summary>The term matcher of the pipeline as it would be with edited glossaries.</summary>
    /// <param name="edited">Each stands in for the configured glossary of the same name, or is added.</param>
    public TermMatcher CompileMatcher(IReadOnlyCollection<Glossary> edited)
    {
        ArgumentNullException.ThrowIfNull(edited);
        var replaced = edited.Select(static g => g.Name).ToHashSet(StringComparer.Ordinal);
        // The names of organisations are phrases: the term matcher knows how their words inflect together.
        return TermMatcher.Compile([.. terms.Value.Glossaries.Where(g => !replaced.Contains(g.Name)), .. edited, names.Value.Authority.ToGlossary("organisation")]);
    }

    /// <summary>Hash of every setting and file that decides a result; equal fingerprints and equal content give equal results.</summary>
    /// <param name="provider">Key of the provider (<see cref="WorkIdentity.KeyOf"/>).</param>
    public string Fingerprint(string provider)
    {
        string[] parts =
        [
            typeof(PipelineComponents).Assembly.GetName().Version?.ToString() ?? "",
            .. DecidingSettings.Select(k => $"{k}={configuration[k].Text}"),
            $"provider={provider}",
            names.Value.ContentHash,
            terms.Value.ContentHash,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    /// <summary>The whole pipeline in the configured order.</summary>
    /// <param name="provider">The provider with its decorators; null for none.</param>
    /// <param name="memory">Past translations; null for none.</param>
    /// <exception cref="ConfigurationException">The order is impossible, or a file cannot be read.</exception>
    public DocumentPipeline CreatePipeline(ITranslationProvider? provider, ITranslationMemory? memory)
    {
        var builder = new PipelineBuilder();
        foreach (var name in configuration.Stages)
        {
            if (CreateStage(name, provider, memory) is { } stage)
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
            builder.Add(CreateStage(name, null, null) ?? throw new ArgumentException($"stage '{name}' needs a provider or a memory", nameof(stages)));
        }

        return builder.Build();
    }

    // Memory and provider are optional parts: without them the stage has nothing to do and is left out.
    private IStage? CreateStage(string name, ITranslationProvider? provider, ITranslationMemory? memory) => name switch
    {
        StageNames.Detect => new DetectStage(LanguageDetector.Default, configuration.Languages.IsEmpty ? null : configuration.Languages),
        StageNames.Segment => new SegmentStage(),
        StageNames.Normalize => NormalizeStage.Create(names.Value.Authority),
        StageNames.Dates => new DatesStage(configuration.AmbiguousDates),
        StageNames.Glossary => new GlossaryStage(matcher.Value),
        StageNames.Memory => memory is null ? null : new MemoryStage(memory, provider is null ? [] : [WorkIdentity.KeyOf(provider)]),
        StageNames.Translate => provider is null ? null : new TranslateStage(provider, memory),
        StageNames.Check => new CheckStage(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not a built-in stage"),
    };
}
