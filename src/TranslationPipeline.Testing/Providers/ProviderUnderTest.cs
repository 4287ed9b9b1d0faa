using System.Collections.Immutable;

namespace TranslationPipeline.Testing;

/// <summary>The provider to judge, and what it can be asked.</summary>
/// <param name="Create">Makes a provider; called once a case.</param>
public sealed record ProviderUnderTest(Func<ITranslationProvider> Create)
{
    /// <summary>Source language of a pair the provider supports. Default <c>en</c>.</summary>
    public LanguageTag From { get; init; } = LanguageTag.Parse("en");

    /// <summary>Target language of that pair. Default <c>ru</c>.</summary>
    public LanguageTag To { get; init; } = LanguageTag.Parse("ru");

    /// <summary>Target language that is not supported together with <see cref="From"/>. Default <c>und</c>, into which nobody can translate.</summary>
    public LanguageTag UnsupportedTarget { get; init; } = LanguageTag.Und;

    /// <summary>At least three different short sentences in <see cref="From"/>.</summary>
    public ImmutableArray<string> Texts { get; init; } =
    [
        "The foreign ministers met in Samarkand.",
        "Both sides expressed firm support.",
        "The talks begin on Monday.",
        "The message was published later.",
    ];

    /// <summary>Makes a provider whose account is used up; null when that cannot be arranged.</summary>
    public Func<ITranslationProvider>? CreateExhausted { get; init; }

    /// <summary>How long one request may take before the provider is taken to hang. Default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
