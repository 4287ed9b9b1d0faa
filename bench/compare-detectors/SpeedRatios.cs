using System.Globalization;

namespace TranslationPipeline.DetectionComparison;

/// <summary>Texts per second of processor time (all threads), of every peer over the same texts in one run, and what is asked of the ratios.</summary>
internal sealed class SpeedRatios
{
    private const double TimesLingua = 40;
    private const double Seconds = 2;

    private readonly Dictionary<(string Peer, string Level), double> rates = [];

    /// <summary>Measures a peer: a tenth of the texts to warm up, then the best of the rounds that two seconds of processor time have room for, at least one.</summary>
    public double Measure(IPeer peer, string level, IReadOnlyList<string> texts)
    {
        peer.DetectAll([.. texts.Take(texts.Count / 10)]);
        var best = 0.0;
        for (var spent = 0.0; spent < Seconds;)
        {
            var before = Environment.CpuUsage.TotalTime;
            peer.DetectAll(texts);
            var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            best = Math.Max(best, texts.Count / seconds);
            spent += seconds;
        }

        return rates[(peer.Name, level)] = best;
    }

    /// <summary>Prints the ratios with their goals.</summary>
    public void Report(string own, string lingua, string fastText)
    {
        foreach (var level in (string[])["ntrex sentences", "ntrex segments"])
        {
            Line($"{level}: times {lingua}", Ratio(level, own, lingua), TimesLingua);
            Line($"{level}: times {fastText}", Ratio(level, own, fastText), 1);
        }
    }

    private static void Line(string metric, double? value, double goal)
    {
        if (value is { } ratio)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{metric,-50} {ratio,10:F2} {goal,10:F1} {(ratio >= goal ? "pass" : "fail")}"));
        }
    }

    private double? Ratio(string level, string own, string peer) =>
        rates.TryGetValue((own, level), out var ours) && rates.TryGetValue((peer, level), out var theirs) ? ours / theirs : null;
}
