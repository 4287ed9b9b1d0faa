namespace TranslationPipeline.Hosting.Jobs;

/// <summary>What an <see cref="InputWorker"/> needs to know besides the pipeline.</summary>
/// <param name="Fingerprint">Hash of every setting that decides a result.</param>
/// <param name="Language">Language of documents that declare none; null: detect.</param>
/// <param name="Zone">IANA zone of documents that declare none.</param>
public sealed record InputWorkerOptions(string Fingerprint, LanguageTag? Language, string? Zone)
{
    /// <summary>State of the glossaries; null when there are none.</summary>
    public string? Glossary { get; init; }

    /// <summary>Ids of the stored documents that the glossaries, as they are now, would change; null when that is not known.</summary>
    public Func<CancellationToken, Task<IReadOnlySet<string>>>? Affected { get; init; }

    /// <summary>Says that a document stands as it is under the glossaries as they are now.</summary>
    public Func<string, CancellationToken, Task>? Renew { get; init; }
}
