namespace TranslationPipeline.Formats;

/// <summary>A finding as a JSON object.</summary>
internal sealed record FindingLine(string Category, string Severity, int Start, int End, string Message, string? Fix, string Side, string? Language)
{
    public static FindingLine Of(Finding finding) => new(
        finding.Category, Words.Of(finding.Severity), finding.Range.Start, finding.Range.End, finding.Message, finding.Fix, Words.Of(finding.Side), finding.Language?.Value);
}
