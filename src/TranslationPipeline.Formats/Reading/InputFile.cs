namespace TranslationPipeline.Formats;

/// <summary>One input that a path, a folder or a pattern stands for, or the reason why there is none.</summary>
/// <param name="Path">A path that can be opened, <c>-</c> for standard input, or what was asked for when <see cref="Problem"/> is set.</param>
public sealed record InputFile(string Path)
{
    /// <summary>Why there is nothing to read; null for a file.</summary>
    public Diagnostic? Problem { get; init; }

    /// <summary>True for <c>-</c>.</summary>
    public bool IsStandardInput => Path == "-" && Problem is null;
}
