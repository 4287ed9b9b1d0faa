using System.Collections.Immutable;

namespace TranslationPipeline.Formats;

/// <summary>Collects what is to be said about one file, each code at most <see cref="MostPerCode"/> times.</summary>
internal sealed class ReadLog(string file)
{
    private const int MostPerCode = 20;
    private readonly ImmutableArray<Diagnostic>.Builder warnings = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<Diagnostic>.Builder notes = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, int> counts = [];
    private Diagnostic? failure;

    public void Warn(string code, string message, string nextStep, int line = 0, int column = 0) =>
        Add(new Diagnostic(code, message, nextStep) { Line = line, Column = column });

    public void Add(Diagnostic diagnostic, bool isNote = false)
    {
        counts[diagnostic.Code] = counts.GetValueOrDefault(diagnostic.Code) + 1;
        if (counts[diagnostic.Code] <= MostPerCode)
        {
            (isNote ? notes : warnings).Add(diagnostic with { File = file });
        }
    }

    /// <summary>The file is given up; the first reason stays.</summary>
    public void Fail(string code, string message, string nextStep, int line = 0, int column = 0) =>
        failure ??= new Diagnostic(code, message, nextStep) { File = file, Line = line, Column = column };

    public ReadOutcome ToOutcome(ImmutableArray<RawDocument> documents)
    {
        if (failure is null && documents.IsEmpty)
        {
            // Every part was refused for its own reason: the first of them is the reason.
            var refused = warnings.FirstOrDefault(static d => d.Code.StartsWith("format.", StringComparison.Ordinal));
            failure = refused ?? new Diagnostic(InputDiagnostics.NoText, "the file has no text to work on", "Nothing to do") { File = file };
            warnings.Remove(failure);
        }

        foreach (var (code, count) in counts.Where(static c => c.Value > MostPerCode))
        {
            warnings.Add(new Diagnostic(code, $"{count - MostPerCode} more of the same kind are not listed", "See those above") { File = file });
        }

        return failure is null ? ReadOutcome.Success(documents, warnings.ToImmutable(), notes.ToImmutable()) : ReadOutcome.Failed(failure, warnings.ToImmutable());
    }
}
