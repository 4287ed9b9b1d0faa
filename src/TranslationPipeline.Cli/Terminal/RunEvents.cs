using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TranslationPipeline.Hosting.Jobs;

namespace TranslationPipeline.Cli.Terminal;

/// <summary>Writes the events of a job as NDJSON; the last one is of type <c>result</c>.</summary>
internal sealed class RunEvents(Stream output)
{
    private const string Schema = "tpipe.run/1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(InputReport report) => WriteLine(writer =>
    {
        writer.WriteString("type", "input");
        writer.WriteString("path", report.Path);
        writer.WriteString("state", report.State.ToString().ToLowerInvariant());
        writer.WriteStartArray("documents");
        foreach (var id in report.Documents)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
        writer.WriteString("language", report.Language.Value);
        WriteCounts(writer, report.Counts);
        WriteDiagnostic(writer, "error", report.Failure);
        writer.WriteStartArray("warnings");
        foreach (var warning in report.Warnings)
        {
            writer.WriteStartObject();
            WriteDiagnosticBody(writer, warning);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public void Write(JobSummary summary, string? report) => WriteLine(writer =>
    {
        writer.WriteString("type", "result");
        writer.WriteString("job", summary.JobId);
        writer.WriteNumber("done", summary.Count(InputState.Done));
        writer.WriteNumber("unchanged", summary.Count(InputState.Unchanged));
        writer.WriteNumber("skipped", summary.Count(InputState.Skipped));
        writer.WriteNumber("failed", summary.Count(InputState.Failed));
        writer.WriteBoolean("stopped", summary.Stopped);
        WriteCounts(writer, summary.Counts);
        WriteDiagnostic(writer, "error", summary.StoreFailure ?? summary.ProviderFailure);
        writer.WriteString("report", report);
    });

    private static void WriteCounts(Utf8JsonWriter writer, JobCounts counts)
    {
        writer.WriteNumber("segments", counts.Segments);
        writer.WriteNumber("failedSegments", counts.FailedSegments);
        writer.WriteNumber("edits", counts.Edits);
        writer.WriteNumber("suggestions", counts.Suggestions);
        writer.WriteNumber("names", counts.Names);
        writer.WriteNumber("dates", counts.Dates);
        writer.WriteNumber("terms", counts.Terms);
        writer.WriteNumber("targets", counts.Targets);
        writer.WriteNumber("reused", counts.Reused);
        writer.WriteNumber("billed", counts.Billed);
        writer.WriteNumber("toTranslate", counts.ToTranslate);
        writer.WriteStartObject("findings");
        foreach (var severity in Enum.GetValues<Severity>())
        {
            writer.WriteNumber(severity.ToString().ToLowerInvariant(), counts.Findings[(int)severity]);
        }

        writer.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter writer, string name, Diagnostic? diagnostic)
    {
        if (diagnostic is not null)
        {
            writer.WriteStartObject(name);
            WriteDiagnosticBody(writer, diagnostic);
            writer.WriteEndObject();
        }
    }

    private static void WriteDiagnosticBody(Utf8JsonWriter writer, Diagnostic diagnostic)
    {
        writer.WriteString("code", diagnostic.Code);
        writer.WriteString("message", diagnostic.Message);
        writer.WriteString("nextStep", diagnostic.NextStep);
        writer.WriteString("file", diagnostic.File);
        writer.WriteNumber("line", diagnostic.Line);
        writer.WriteNumber("column", diagnostic.Column);
    }

    private void WriteLine(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            write(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        output.Write(buffer.WrittenSpan);
        output.Flush();
    }
}
