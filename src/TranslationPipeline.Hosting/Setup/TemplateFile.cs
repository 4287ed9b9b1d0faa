namespace TranslationPipeline.Hosting.Setup;

/// <summary>One file of a new project.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Written">True when it was written now, false when it was there already.</param>
public sealed record TemplateFile(string Path, bool Written);
