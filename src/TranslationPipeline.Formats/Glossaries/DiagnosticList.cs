using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Collects the problems of one glossary file; past <see cref="Limit"/> it only counts.</summary>
internal sealed class DiagnosticList(string file)
{
    /// <summary>How many problems are told one by one.</summary>
    public const int Limit = 1_000;

    private readonly List<Diagnostic> diagnostics = [];
    private int suppressed;

    /// <summary>True as long as nothing was added.</summary>
    public bool IsEmpty => diagnostics.Count == 0;

    /// <summary>Adds a problem; <paramref name="kind"/> becomes the code <c>glossary.kind</c>.</summary>
    public void Add(string kind, int line, int column, string message, string nextStep)
    {
        if (diagnostics.Count >= Limit)
        {
            suppressed++;
            return;
        }

        diagnostics.Add(new Diagnostic($"glossary.{kind}", message, nextStep) { File = file, Line = line, Column = column });
    }

    /// <summary>All problems, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        var all = diagnostics.OrderBy(static d => d.Line).ThenBy(static d => d.Column).ToList();
        if (suppressed > 0)
        {
            all.Add(new Diagnostic("glossary.more", $"{suppressed} more problems are not listed", $"Mend the first {Limit} and read the file again") { File = file });
        }

        return [.. all];
    }
}
