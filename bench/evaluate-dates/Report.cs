using System.Globalization;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>One line per metric: name, value, goal, pass or fail.</summary>
internal sealed class Report
{
    /// <summary>Some metric with a goal missed it.</summary>
    public bool Failed { get; private set; }

    public void Add(string name, double value, double goal, int count)
    {
        var passed = value >= goal - 1e-9;
        Failed |= !passed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46} {value:0.000} goal {goal:0.000} {(passed ? "pass" : "FAIL")} n={count}"));
    }

    /// <summary>The same for a metric that must not be above its goal.</summary>
    public void AddBelow(string name, double value, double goal, int count)
    {
        var passed = value <= goal;
        Failed |= !passed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46} {value:0.0} at most {goal:0.0} {(passed ? "pass" : "FAIL")} n={count}"));
    }
}
