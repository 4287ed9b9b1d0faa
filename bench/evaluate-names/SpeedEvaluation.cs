using System.Diagnostics;
using TranslationPipeline.Normalization;
using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>How long compiling takes when cold, and how fast the name pass reads clean prose.</summary>
internal static class SpeedEvaluation
{
    public static void Run(NameAuthority authority, IReadOnlyList<Glossary> glossaries, string path)
    {
        var watch = Stopwatch.StartNew();
        NameAuthority.Compile(glossaries);
        Console.WriteLine($"second compile {watch.ElapsedMilliseconds} ms");
        var pass = new NamePass(authority);
        foreach (var language in new[] { "en", "ru", "zh" })
        {
            var inputs = File.ReadLines(path).Select(static l => l.Split('\t')).Where(c => c[0] == language)
                .Select(c => new PassInput(c[^1], LanguageTag.Parse(language), [], new DocumentContext())).ToList();
            var bytes = inputs.Sum(static i => (long)System.Text.Encoding.UTF8.GetByteCount(i.Text));
            var best = double.MaxValue;
            for (var round = 0; round < 30; round++)
            {
                watch.Restart();
                foreach (var input in inputs)
                {
                    pass.Run(input, new PassOutput());
                }

                best = Math.Min(best, watch.Elapsed.TotalSeconds);
            }

            Console.WriteLine($"{language}: {bytes / best / 1e6:F1} MB/s");
        }
    }
}
