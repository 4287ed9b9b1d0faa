using System.Collections.Immutable;

namespace TranslationPipeline.Formats;

/// <summary>What reading one input gave: documents or a failure, never both. Immutable.</summary>
public sealed record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>The documents in the order of the file; empty when <see cref="Failure"/> is set.</summary>
    public ImmutableArray<RawDocument> Documents { get; private init; } = [];

    /// <summary>Why nothing was read; null when there are documents.</summary>
    public Diagnostic? Failure { get; private init; }

    /// <summary>Problems that a person should see although the text was read.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; private init; } = [];

    /// <summary>Facts worth recording that need no attention, e.g. an encoding guessed with high confidence.</summary>
    public ImmutableArray<Diagnostic> Notes { get; private init; } = [];

    /// <summary>How it ended.</summary>
    public ReadStatus Status => Failure switch
    {
        null => Warnings.IsEmpty ? ReadStatus.Read : ReadStatus.ReadWithWarnings,
        { Code: InputDiagnostics.Empty or InputDiagnostics.NoText } => ReadStatus.Skipped,
        _ => ReadStatus.Rejected,
    };

    internal static ReadOutcome Success(ImmutableArray<RawDocument> documents, ImmutableArray<Diagnostic> warnings, ImmutableArray<Diagnostic> notes) =>
        new() { Documents = documents, Warnings = warnings, Notes = notes };

    internal static ReadOutcome Failed(Diagnostic failure) => new() { Failure = failure };

    internal static ReadOutcome Failed(Diagnostic failure, ImmutableArray<Diagnostic> warnings) => new() { Failure = failure, Warnings = warnings };
}
