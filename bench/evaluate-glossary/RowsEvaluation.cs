using System.Diagnostics;
using System.Text;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Time and memory to read a glossary of a million rows.</summary>
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
                writer.WriteLine("id,domain,en,ru,status,note");
                for (var i = 0; i < Rows; i++)
                {
                    writer.WriteLine($"c{i},domain{i % 20},term number {i},термин номер {i},preferred,");
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
            report.AtLeast("rows.1m.read", read.Glossary.Concepts.Length, Rows);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
