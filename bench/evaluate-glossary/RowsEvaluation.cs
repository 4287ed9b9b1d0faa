using System.Diagnostics;
using System.Text;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Time and memory to read a glossary of a million rows, one term a row.</summary>
internal static class RowsEvaluation
{
    public static void Run(MetricReport report)
    {
        const int Rows = 1_000_000;
        var path = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(path, false, new UTF8Encoding(false)))
            {
                writer.WriteLine("concept,domain,language,term,status,note");
                for (var i = 0; i < Rows / 2; i++)
                {
                    writer.WriteLine($"c{i},domain{i % 20},en,term number {i},preferred,");
                    writer.WriteLine($"c{i},domain{i % 20},ru,термин номер {i},preferred,");
                }
            }

            var start = Stopwatch.GetTimestamp();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            using var stream = File.OpenRead(path);
            var read = GlossaryReader.Read("rows.csv", stream);
            report.AtMost("rows.1m.seconds", Stopwatch.GetElapsedTime(start).TotalSeconds, 5);
            report.AtMost("rows.1m.cpu-seconds", (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds, 5);
            using var process = Process.GetCurrentProcess();
            report.AtMost("rows.1m.peak-megabytes", process.PeakWorkingSet64 / 1e6, 500);
            report.AtLeast("rows.1m.read", read.Glossary.Concepts.Sum(static c => c.Terms.Length), Rows);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
