using TranslationPipeline.Detection;

namespace TranslationPipeline.DetectionEvaluation;

/// <summary>How often the set of an answer (<c>hr|bs</c>) holds the right language, and what that costs in size.</summary>
internal sealed class SetCoverage
{
    private int answers;
    private int sets;
    private int languages;
    private int right;
    private int larger;
    private int largerRight;

    /// <summary>Counts one answer.</summary>
    public void Add(LanguageDetection detection, string language)
    {
        var set = detection.Set();
        answers++;
        if (set.IsEmpty)
        {
            return;
        }

        var holds = set.Any(tag => Score.Base(tag.Value) == language);
        sets++;
        languages += set.Length;
        right += holds ? 1 : 0;
        larger += set.Length > 1 ? 1 : 0;
        largerRight += set.Length > 1 && holds ? 1 : 0;
    }

    /// <summary>Prints the lines.</summary>
    public void Print(string level)
    {
        Report.Line($"{level}: sets hold the language, %", 100.0 * right / sets, 90);
        Report.Line("  sets of two or three hold it, %", 100.0 * largerRight / Math.Max(1, larger), 90);
        Report.LineAtMost("  languages in a set", (double)languages / sets, 2);
        Report.LineAtMost("  answers without a set, %", 100.0 * (answers - sets) / answers, 20);
    }
}
