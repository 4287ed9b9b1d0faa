using System.Globalization;

namespace TranslationPipeline.ProvidersEvaluation;

/// <summary>Prints one line a metric and remembers whether one failed.</summary>
internal sealed class Report
{
    public bool Failed { get; private set; }

    public void Add(string name, double value, string unit, string goal, bool passed)
    {
        Failed |= !passed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:0.###} {unit}\t{goal}\t{(passed ? "pass" : "fail")}"));
    }
}
