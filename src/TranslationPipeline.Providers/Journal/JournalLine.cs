using System.Text.Json;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers;

/// <summary>One line of a journal.</summary>
internal sealed record JournalLine
{
    public string? Begin { get; private init; }

    public string? End { get; private init; }

    /// <summary>Units spent, when the line says no more than that of requests that are done with.</summary>
    public long? Spent { get; private init; }

    public string Provider { get; private init; } = "";

    public string Day { get; private init; } = "";

    public long Estimate { get; private init; }

    public Dictionary<string, TranslationOutcome> Answers { get; } = new(StringComparer.Ordinal);

    public static void WriteAnswer(Utf8JsonWriter writer, string identity, TranslationOutcome answer)
    {
        writer.WriteStartObject();
        writer.WriteString("identity", identity);
        writer.WriteString("work", answer.Id);
        writer.WriteString("text", answer.Text);
        if (!answer.Candidates.IsEmpty)
        {
            writer.WriteStartArray("candidates");
            foreach (var candidate in answer.Candidates)
            {
                writer.WriteStringValue(candidate);
            }

            writer.WriteEndArray();
        }

        writer.WriteString("provider", answer.Provider);
        writer.WriteString("model", answer.Model);
        writer.WriteString("detected", answer.DetectedLanguage?.Value);
        writer.WriteString("unit", answer.Billed.Unit.ToString());
        writer.WriteNumber("billed", answer.Billed.Amount);
        writer.WriteEndObject();
    }

    /// <summary>Reads a line; null when a crash cut it off.</summary>
    public static JournalLine? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var entry = new JournalLine
            {
                Begin = root.Text("begin"),
                End = root.Text("end"),
                Spent = root.Number("spent"),
                Provider = root.Text("provider") ?? "",
                Day = root.Text("day") ?? "",
                Estimate = root.Number("estimate") ?? 0,
            };
            if (root.TryGetProperty("answers", out var answers))
            {
                foreach (var answer in answers.EnumerateArray())
                {
                    entry.Answers[answer.Text("identity")!] = new TranslationOutcome(answer.Text("work") ?? "")
                    {
                        Text = answer.Text("text"),
                        Candidates = [.. answer.Elements("candidates").Select(static c => c.GetString()!)],
                        Provider = answer.Text("provider"),
                        Model = answer.Text("model"),
                        DetectedLanguage = answer.Text("detected").Language(),
                        Billed = new BilledAmount(Enum.Parse<BilledUnit>(answer.Text("unit")!), answer.Number("billed") ?? 0),
                    };
                }
            }

            return entry.Begin is null && entry.End is null && entry.Spent is null ? null : entry;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
