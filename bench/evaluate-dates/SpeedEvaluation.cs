using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text;
using TranslationPipeline.Dates;
using TranslationPipeline.SegmentationEvaluation;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>
/// Throughput on news of one core, allocation, bad inputs of one megabyte, first answer of a new process, memory of all tables.
/// Times are processor time of this thread, so that other work on the machine counts little.
/// </summary>
internal static class SpeedEvaluation
{
    // Each language with its goal in megabytes of UTF-8 a second.
    private static readonly (string Language, double Goal)[] Goals =
        [("en", 20), ("de", 20), ("fr", 20), ("es", 20), ("tr", 20), ("uz", 20), ("ru", 10), ("uk", 10), ("kk", 10), ("zh", 8), ("ja", 8), ("ko", 8)];

    private static readonly string[] Hard = ["1/1/1/1/", "от от от ", "一二三四", "Monday ", "in 2 days and ", "10:00-", "9999999999", "((((", "a.", "from 1 to 2 ", "May May ", "понедельник, ", "1月"];

    public static void Run(string folder, string? only, Report report)
    {
        var anchor = TemporalEvaluation.Anchor("2022-01-10");
        var documents = Path.Combine(folder, "..", "langid", "dev", "ntrex.documents.tsv");
        if (!File.Exists(documents))
        {
            Console.Error.WriteLine($"no data: {documents} is missing; speed is skipped");
            return;
        }

        var rates = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (language, goal) in Goals.Where(g => only is null || only == g.Language))
        {
            var texts = File.ReadLines(documents).Where(l => l.StartsWith(language + "\t", StringComparison.Ordinal)).Select(l => l[(language.Length + 1)..]).ToList();
            var tag = LanguageTag.Parse(language);
            rates[language] = Rate(texts, t => DateRecognizer.Default.Recognize(t, tag, anchor).Length, only is null ? 1 : 4);
            report.Add($"speed.dates.{language}.MB/s", rates[language], goal, texts.Sum(static t => t.Length));
            if (language == "en")
            {
                Allocation(texts, tag, anchor, report);
            }
        }

        foreach (var bad in Hard.Where(b => only is null || only == b))
        {
            var language = bad[0] > '\u2000' ? "zh" : bad[0] > '\u0400' ? "ru" : "en";
            var many = string.Concat(Enumerable.Repeat(bad, 1_000_000 / Encoding.UTF8.GetByteCount(bad)));
            report.Add($"speed.dates.bad-input.'{bad}'.share-of-news", Rate([many], t => DateRecognizer.Default.Recognize(t, LanguageTag.Parse(language), anchor).Length, only is null ? 0.5 : 4) / rates.GetValueOrDefault(language, 1), 1 / 3.0, many.Length);
        }

        if (only is not null)
        {
            return;
        }

        report.AddBelow("first-answer.ms", FirstAnswer(), 30, 5);
        report.AddBelow("memory.all-languages.MB", Resident() / 1e6, 12, DateLexiconLanguages().Count);
    }

    /// <summary>The time from the first use to the first answer, in a process that has done nothing else: milliseconds of processor time; its parts on the other stream.</summary>
    public static void Start()
    {
        var anchor = TemporalEvaluation.Anchor("2022-01-10");
        var english = LanguageTag.Parse("en");
        var (methods, compiling) = (JitInfo.GetCompiledMethodCount(currentThread: true), JitInfo.GetCompilationTime(currentThread: true));
        var began = ThreadClock.Seconds;
        DateLexicon.For(english);
        var words = ThreadClock.Seconds;
        Grammar.For("en");
        var grammar = ThreadClock.Seconds;
        DateCues.For("en");
        BoundWords.For("en");
        var cues = ThreadClock.Seconds;
        DateRecognizer.Default.Recognize("The ministers met on Monday.", english, anchor);
        var end = ThreadClock.Seconds;
        Console.WriteLine(((end - began) * 1000).ToString("0.0", CultureInfo.InvariantCulture));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words {(words - began) * 1000:0.0}, grammar {(grammar - words) * 1000:0.0}, cues {(cues - grammar) * 1000:0.0}, reading {(end - cues) * 1000:0.0} ms"));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of it {JitInfo.GetCompiledMethodCount(currentThread: true) - methods} methods compiled in {(JitInfo.GetCompilationTime(currentThread: true) - compiling).TotalMilliseconds:0.0} ms"));
    }

    /// <summary>Bytes that stay after every language was used once.</summary>
    public static long Resident()
    {
        var anchor = TemporalEvaluation.Anchor("2022-01-10");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var language in DateLexiconLanguages())
        {
            DateRecognizer.Default.Recognize("10.01.2022", LanguageTag.Parse(language), anchor);
        }

        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }

    private static List<string> DateLexiconLanguages() =>
        ["en", "ru", "uk", "be", "kk", "ky", "uz", "zh", "ja", "ko", "ar", "fa", "he", "tr", "az", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro", "el", "hi", "vi"];

    // A new process each time; the best of five, since others run on the machine too.
    private static double FirstAnswer() => Enumerable.Range(0, 5).Min(static _ => double.Parse(Child("start"), CultureInfo.InvariantCulture));

    private static string Child(string verb)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SpeedEvaluation).Assembly.Location);
        }

        start.ArgumentList.Add(verb);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static void Allocation(List<string> texts, LanguageTag english, AnchorDate anchor, Report report)
    {
        const string Plain = "The ministers discussed the situation in the republic and expressed concern about the participation of mercenaries. ";
        var plain = string.Concat(Enumerable.Repeat(Plain, 100));
        DateRecognizer.Default.Recognize(plain, english, anchor);
        var before = GC.GetAllocatedBytesForCurrentThread();
        DateRecognizer.Default.Recognize(plain, english, anchor);
        report.AddBelow("allocation.without-dates.bytes", GC.GetAllocatedBytesForCurrentThread() - before, 0, plain.Length);
        var dates = 0;
        before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
        {
            dates += DateRecognizer.Default.Recognize(text, english, anchor).Length;
        }

        report.AddBelow("allocation.per-result.bytes", (GC.GetAllocatedBytesForCurrentThread() - before) / (double)dates, 600, dates);
    }

    // The best round: the first ones also pay for compilation.
    private static double Rate(List<string> texts, Func<string, int> work, double seconds)
    {
        var bytes = texts.Sum(Encoding.UTF8.GetByteCount);
        var best = 0.0;
        var start = ThreadClock.Seconds;
        for (var (began, rounds) = (start, 0); rounds < 3 || began < start + seconds; rounds++)
        {
            foreach (var text in texts)
            {
                work(text);
            }

            var now = ThreadClock.Seconds;
            best = Math.Max(best, bytes / (now - began) / 1e6);
            began = now;
        }

        return best;
    }
}
