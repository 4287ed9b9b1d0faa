namespace TranslationPipeline;

/// <summary>A problem with an input or a setting, told so that a person can act: code, position, cause, next step.</summary>
/// <param name="Code">Stable code, e.g. <c>input.encoding</c>; listed in <c>docs/diagnostics.md</c>.</param>
/// <param name="Message">The cause in one sentence.</param>
/// <param name="NextStep">What to do about it, in one sentence.</param>
public sealed record Diagnostic(string Code, string Message, string NextStep)
{
    /// <summary>The file, or null when the problem has none.</summary>
    public string? File { get; init; }

    /// <summary>Line from 1; 0 when it has none.</summary>
    public int Line { get; init; }

    /// <summary>Column from 1 in UTF-16 code units; 0 when it has none.</summary>
    public int Column { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var position = File is null ? "" : Line > 0 ? $"{File}:{Line}:{Math.Max(1, Column)}: " : $"{File}: ";
        return $"{position}{Code}: {Message}. {NextStep}";
    }
}
