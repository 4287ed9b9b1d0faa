namespace TranslationPipeline.Formats;

/// <summary>An edit as a JSON object.</summary>
internal sealed record EditLine(int Start, int End, string Original, string Replacement, string Stage, string Rule, string Evidence, double Confidence, string Outcome, string? Entity)
{
    public static EditLine Of(EditRecord edit) => new(
        edit.SourceRange.Start, edit.SourceRange.End, edit.Original, edit.Replacement, edit.Stage, edit.Rule, edit.Evidence, Math.Round(edit.Confidence, 4), Words.Of(edit.Outcome), edit.Entity);
}
