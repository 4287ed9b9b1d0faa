using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace TranslationPipeline.Cli.Commands;

/// <summary>A job as one line of JSON.</summary>
internal static class JobJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Job job)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", job.Id);
            writer.WriteString("state", job.State.ToString().ToLowerInvariant());
            writer.WriteString("startedAt", InstantPattern.ExtendedIso.Format(job.StartedAt));
            writer.WriteString("endedAt", job.EndedAt is { } ended ? InstantPattern.ExtendedIso.Format(ended) : null);
            writer.WriteString("workingDirectory", job.WorkingDirectory);
            writer.WriteStartArray("arguments");
            foreach (var argument in job.Arguments)
            {
                writer.WriteStringValue(argument);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("inputs");
            foreach (var input in job.Inputs)
            {
                writer.WriteStartObject();
                writer.WriteString("path", input.Path);
                writer.WriteString("state", input.State.ToString().ToLowerInvariant());
                writer.WriteString("document", input.DocumentId);
                writer.WriteString("error", input.Failure?.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
