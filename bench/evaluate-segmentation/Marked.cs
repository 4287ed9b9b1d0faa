namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>Text with a bar at every boundary, as people write and read it.</summary>
internal static class Marked
{
    /// <summary>The text without bars, and where they stood, white space before them not counted.</summary>
    public static (string Text, List<int> Ends) Read(string marked)
    {
        var text = "";
        var ends = new List<int>();
        foreach (var part in marked.Split('|'))
        {
            text += part;
            ends.Add(text.AsSpan().TrimEnd().Length);
        }

        return (text, ends);
    }

    public static string Write(string text, IEnumerable<int> ends)
    {
        var result = text;
        foreach (var end in ends.Reverse().Where(e => e < text.Length))
        {
            result = result.Insert(end, " ‖");
        }

        return result.ReplaceLineEndings("⏎");
    }
}
