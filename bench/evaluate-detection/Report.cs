using System.Globalization;

namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Prints one line per metric: name, value, goal, pass or fail.</summary>
internal sealed class Report(bool showLanguages, bool showConfusions)
{
    /// <summary>A metric that shall reach its goal.</summary>
    public static void Line(string metric, double value, double goal) => Print(metric, value, goal, value >= goal);

    /// <summary>A metric that shall stay at or under its goal.</summary>
    public static void LineAtMost(string metric, double value, double goal) => Print(metric, value, goal, value <= goal);

    /// <summary>Languages and confusions, when they were asked for.</summary>
    public void Details(Score score)
    {
        if (showLanguages)
        {
            Console.WriteLine("    " + score.Languages);
        }

        if (showConfusions)
        {
            Console.WriteLine("    " + score.Confusions);
        }
    }

    private static void Print(string metric, double value, double goal, bool passes) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{metric,-46} {value,12:F3} {goal,12:F3} {(passes ? "pass" : "fail")}"));
}
