namespace TranslationPipeline.Formats;

/// <summary>The one target language of formats that hold no more: the one asked for, else the first that occurs.</summary>
internal sealed class SingleTarget
{
    private readonly string format;
    private readonly ExportOptions options;
    private LanguageTag? chosen;

    /// <exception cref="ConfigurationException">Several languages were asked for.</exception>
    public SingleTarget(string format, ExportOptions options)
    {
        this.format = format;
        this.options = options;
        if (options.Targets.Length > 1)
        {
            throw Wrong($"{format} holds one target language and {options.Targets.Length} were asked for", "Export once for each target language");
        }

        chosen = options.Targets.IsEmpty ? null : options.Targets[0];
    }

    public static ConfigurationException Wrong(string message, string nextStep) => new(new Diagnostic(ExportDiagnostics.Option, message, nextStep));

    /// <summary>The language to write; null when none is known yet. Reports the languages of <paramref name="result"/> that are left out.</summary>
    public LanguageTag? Of(DocumentResult result)
    {
        chosen ??= result.Targets.IsEmpty ? null : result.Targets[0];
        if (options.Targets.IsEmpty && result.Targets.Any(t => t != chosen))
        {
            options.OnDiagnostic?.Invoke(new Diagnostic(
                ExportDiagnostics.LanguageLeftOut,
                $"{format} holds one target language: {chosen} was written, {string.Join(", ", result.Targets.Where(t => t != chosen))} left out",
                "Export once for each target language")
            { File = result.Document.Metadata.SourcePath ?? result.Document.Id });
        }

        return chosen;
    }
}
