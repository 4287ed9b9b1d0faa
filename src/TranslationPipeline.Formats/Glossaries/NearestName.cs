namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Words the hint after an unknown name in a glossary file.</summary>
internal static class NearestName
{
    /// <summary>The nearest of <paramref name="known"/>, or null when none is near enough to be a slip.</summary>
    public static string? Of(string written, IEnumerable<string> known) => written.Length is 0 or > 40 ? null : Spelling.Nearest(written, known);

    /// <summary><c> (did you mean 'x'?)</c>, or nothing.</summary>
    public static string Hint(string written, IEnumerable<string> known) =>
        Of(written, known) is { } name ? $" (did you mean '{name}'?)" : "";
}
