using System.Diagnostics;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Compile time, speed and memory of the matcher with 100,000 terms.</summary>
internal static class SpeedEvaluation
{
    private const int TermCount = 100_000;

    public static void Run(string termFile, MetricReport report)
    {
        var english = LanguageTag.Parse("en");
        var glossary = Terms(File.ReadLines(termFile).Skip(1).Select(static l => l.Split(',')[0]), english);
        TermMatcher.Compile([glossary]);
        var start = Cpu();
        var matcher = TermMatcher.Compile([glossary]);
        report.AtMost("compile.100k.cpu-seconds", (Cpu() - start).TotalSeconds, 0.5);

        var text = Text();
        matcher.Match(text, english, null);
        start = Cpu();
        var rounds = 0;
        while ((Cpu() - start).TotalSeconds < 1)
        {
            matcher.Match(text, english, null);
            rounds++;
        }

        report.AtLeast("match.100k.megabytes-per-cpu-second", (double)text.Length * rounds / (Cpu() - start).TotalSeconds / 1_000_000, 100);

        const string Nothing = "Wqxz brrt flimp, zzyk! Prrq 77 xxvw.";
        matcher.Match(Nothing, english, null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            matcher.Match(Nothing, english, null);
        }

        report.AtMost("match.bytes-per-segment-without-hit", (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000.0, 0);
    }

    // Processor time of this process: the machine may be busy with others.
    private static TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;

    // Real terms, then the same with numbered words, until there are enough.
    private static Glossary Terms(IEnumerable<string> real, LanguageTag language)
    {
        var words = real.Where(static w => w.Length > 1).ToArray();
        var concepts = Enumerable.Range(0, TermCount).Select(i => new Concept($"c{i}")
        {
            Terms = [new Term(language, i < words.Length ? words[i] : $"{words[i % words.Length]} {Syllables(i)}")],
        });
        return new Glossary("speed") { Concepts = [.. concepts] };
    }

    private static string Syllables(int number)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var word = "";
        for (; number > 0; number /= 70)
        {
            word += Consonants[number % 14].ToString() + Vowels[number / 14 % 5];
        }

        return word;
    }

    private static string Text() => DataFolder.Find("langid/dev/ntrex.sentences.tsv") is { } path
        ? string.Join('\n', File.ReadLines(path).Where(static l => l.StartsWith("en\t", StringComparison.Ordinal)).Select(static l => l[3..]))
        : string.Join(' ', Enumerable.Range(0, 50_000).Select(Syllables));
}
