using System.Buffers;
using System.Diagnostics;
using System.Text;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Compile time, speed and memory of the matcher with 100,000 and a million terms, beside others in the same run.</summary>
internal static class SpeedEvaluation
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    /// <param name="wordFile">A list of words, one a line.</param>
    /// <param name="report">Gets the numbers.</param>
    public static void Run(string wordFile, MetricReport report)
    {
        var text = Text();
        var bytes = Encoding.UTF8.GetBytes(text);
        var terms = Terms(wordFile, 100_000);
        var glossary = ToGlossary(terms);
        TermMatcher.Compile([ToGlossary(terms[..1_000])]); // tables of the language, and the compiler
        var ours = 0.0;
        for (var round = 0; round < 2; round++)
        {
            var before = Allocated();
            var start = Cpu();
            var matcher = TermMatcher.Compile([glossary]);
            var compile = (Cpu() - start).TotalSeconds;
            var size = Allocated() - before;
            if (round == 0)
            {
                continue; // the first one compiles our own code
            }

            report.AtMost("compile.100k.cpu-seconds", compile, 0.5);
            report.AtMost("compile.bytes-a-term", (double)size / terms.Count, 100);
            ours = Speed(() => matcher.Match(text, English, null), bytes.Length);
            report.AtLeast("match.100k.megabytes-a-cpu-second", ours, 400);
            var few = TermMatcher.Compile([ToGlossary(["quaternion algebra"])]);
            report.AtLeast("match.one-term.megabytes-a-cpu-second", Speed(() => few.Match(text, English, null), bytes.Length), 400);
            report.AtMost("compile.one-term-edit.milliseconds", Edit(matcher), 5);
            Allocations(matcher, report);
        }

        if (Vectorscan.Compile(terms) is { } vectorscan)
        {
            var peer = Speed(() => vectorscan.Count(bytes), bytes.Length);
            report.AtLeast($"match.100k.times-vectorscan({peer:0} MB/s)", ours / peer, 4);
        }
        else
        {
            var values = SearchValues.Create([.. terms], StringComparison.OrdinalIgnoreCase);
            var searched = Speed(() => CountWith(values, text), bytes.Length);
            report.AtLeast($"match.100k.times-search-values({searched:0} MB/s)", ours / searched, 4);
        }

        var million = TermMatcher.Compile([ToGlossary(Terms(wordFile, 1_000_000))]);
        report.AtLeast("match.1m.megabytes-a-cpu-second", Speed(() => million.Match(text, English, null), bytes.Length), 150);
    }

    private static void Allocations(TermMatcher matcher, MetricReport report)
    {
        const string Nothing = "Wqxz brrt flimp, zzyk! Prrq 77 xxvw.";
        matcher.Match(Nothing, English, null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            matcher.Match(Nothing, English, null);
        }

        report.AtMost("match.bytes-a-segment-without-hit", (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000.0, 0);
    }

    private static double Edit(TermMatcher matcher)
    {
        var slowest = 0.0;
        for (var i = 0; i < 200; i++)
        {
            var concept = new Concept($"c{i}") { Terms = [new Term(English, $"edited term {i}")] };
            var start = Stopwatch.GetTimestamp();
            matcher.With(new Dictionary<string, System.Collections.Immutable.ImmutableArray<Concept>> { [concept.Id] = [concept] });
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            slowest = i < 20 ? 0 : Math.Max(slowest, took);
        }

        return slowest;
    }

    // The best of three: the machine may be busy with others.
    private static double Speed(Action run, int bytes)
    {
        run();
        var best = 0.0;
        for (var round = 0; round < 3; round++)
        {
            var start = Cpu();
            var rounds = 0;
            while ((Cpu() - start).TotalSeconds < 0.7)
            {
                run();
                rounds++;
            }

            best = Math.Max(best, (double)bytes * rounds / (Cpu() - start).TotalSeconds / 1_000_000);
        }

        return best;
    }

    private static long CountWith(SearchValues<string> values, string text)
    {
        var count = 0L;
        for (var rest = text.AsSpan(); rest.IndexOfAny(values) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            count++;
        }

        return count;
    }

    private static long Allocated() => GC.GetTotalMemory(forceFullCollection: true);

    private static TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;

    private static Glossary ToGlossary(IReadOnlyList<string> terms) => new("speed")
    {
        Concepts = [.. terms.Select(static (t, i) => new Concept($"c{i}") { Terms = [new Term(English, t)] })],
    };

    // A fifth are words of the list, as a glossary has them; the rest are phrases of two and three of its words.
    private static List<string> Terms(string wordFile, int count)
    {
        var words = File.ReadLines(wordFile).Where(static w => w.Length > 2 && w.All(char.IsLetter)).ToArray();
        var random = new Random(5);
        var terms = new HashSet<string>(words.Where(_ => random.Next(5) == 0).Take(count / 5), StringComparer.Ordinal);
        while (terms.Count < count)
        {
            var word = $"{words[random.Next(words.Length)]} {words[random.Next(words.Length)]}";
            terms.Add(random.Next(3) == 0 ? $"{word} {words[random.Next(words.Length)]}" : word);
        }

        return [.. terms];
    }

    private static string Text() => DataFolder.Find("langid/dev/ntrex.sentences.tsv") is { } path
        ? string.Join('\n', File.ReadLines(path).Where(static l => l.StartsWith("en\t", StringComparison.Ordinal)).Select(static l => l[3..]))
        : throw new FileNotFoundException("the text to search is not there");
}
