namespace TranslationPipeline.Hosting.Jobs;

/// <summary>What an <see cref="InputWorker"/> needs to know besides the pipeline.</summary>
/// <param name="Fingerprint">Hash of every setting that decides a result.</param>
/// <param name="Language">Language of documents that declare none; null: detect.</param>
/// <param name="Zone">IANA zone of documents that declare none.</param>
public sealed record InputWorkerOptions(string Fingerprint, LanguageTag? Language, string? Zone);
