namespace TranslationPipeline.Formats;

/// <summary>How much was found in one document or in all.</summary>
internal sealed class ReportCounts
{
    private readonly int[] findings = new int[4];

    public int Segments { get; private set; }

    public int Changes { get; private set; }

    public int Suggestions { get; private set; }

    public int Failures { get; private set; }

    public int Findings => findings.Sum();

    public void Add(SegmentResult segment)
    {
        Segments++;
        Changes += segment.Edits.Count(static e => e.Outcome == EditOutcome.Apply);
        Suggestions += segment.Edits.Length - segment.Edits.Count(static e => e.Outcome == EditOutcome.Apply);
        Failures += segment.Failure is null ? 0 : 1;
        foreach (var finding in segment.Findings)
        {
            findings[Math.Clamp((int)finding.Severity, 0, 3)]++;
        }
    }

    public void Write(HtmlBuilder html)
    {
        Item(html, Segments, "segment");
        html.Raw(" · ");
        Item(html, Changes, "change");
        html.Raw(" · ");
        Item(html, Suggestions, "suggestion");
        html.Raw(" · ");
        Item(html, Findings, "finding");
        for (var severity = Severity.Critical; severity >= Severity.Major; severity--)
        {
            if (findings[(int)severity] > 0)
            {
                html.Raw(" · <b class=\"sev ").Raw(Words.Of(severity)).Raw("\">").Raw(SeverityMarks.Of(severity)).Raw("</b> ").Number(findings[(int)severity]);
            }
        }

        if (Failures > 0)
        {
            html.Raw(" · <b class=\"sev critical\">■ Set aside</b> ").Number(Failures);
        }
    }

    private static void Item(HtmlBuilder html, int count, string noun) => html.Raw("<b>").Number(count).Raw("</b> ").Raw(count == 1 ? noun : noun + "s");
}
