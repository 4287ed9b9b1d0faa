using System.Globalization;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Prints one line a metric and remembers whether all goals were met.</summary>
internal sealed class MetricReport(TextWriter writer)
{
    /// <summary>False once a metric missed its goal.</summary>
    public bool AllPassed { get; private set; } = true;

    /// <summary>A metric that must be at least <paramref name="goal"/>.</summary>
    public void AtLeast(string name, double value, double goal) => Print(name, value, goal, value >= goal);

    /// <summary>A metric that must be at most <paramref name="goal"/>.</summary>
    public void AtMost(string name, double value, double goal) => Print(name, value, goal, value <= goal);

    /// <summary>A metric without a goal.</summary>
    public void Tell(string name, double value) => writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.##} - told"));

    private void Print(string name, double value, double goal, bool pass)
    {
        AllPassed &= pass;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.##} {goal:0.##} {(pass ? "pass" : "fail")}"));
    }
}
