using NodaTime;

namespace TranslationPipeline;

/// <summary>What is known about a document besides its text. Everything is optional.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Where the text was read from: a full path, <c>-</c> for standard input, or null for text given by a program.</summary>
    public string? SourcePath { get; init; }

    /// <summary>When it was published; beats every date found in the text as anchor for relative dates.</summary>
    public Instant? Published { get; init; }

    /// <summary>The publisher, e.g. <c>TASS</c>.</summary>
    public string? Agency { get; init; }

    /// <summary>The language somebody declared; null means: detect it.</summary>
    public LanguageTag? DeclaredLanguage { get; init; }

    /// <summary>IANA zone of the publisher, e.g. <c>Asia/Almaty</c>, used when neither text nor instant says otherwise.</summary>
    public string? Zone { get; init; }

    /// <summary>IANA name of the encoding the bytes were read with, e.g. <c>utf-8</c>; null for text given by a program.</summary>
    public string? Encoding { get; init; }
}
