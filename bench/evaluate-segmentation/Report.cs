using System.Globalization;

namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>One line per metric: name, value, goal, pass or fail; a peer's figures have no goal.</summary>
internal sealed class Report
{
    /// <summary>Some metric with a goal missed it.</summary>
    public bool Failed { get; private set; }

    public void Add(string name, double value, double? goal, int count)
    {
        var passed = goal is null || value >= goal - 1e-9;
        Failed |= !passed;
        var verdict = goal is null ? "-" : passed ? "pass" : "FAIL";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46} {value:0.0000} goal {goal?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-",5} {verdict} n={count}"));
    }
}
