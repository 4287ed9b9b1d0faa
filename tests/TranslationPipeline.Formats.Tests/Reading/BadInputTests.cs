using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TranslationPipeline.Formats.Reading;

/// <summary>Every case of the bad-input manifest: no exception, in time, and the outcome that is expected for the classes handled.</summary>
public sealed class BadInputTests(ITestOutputHelper output)
{
    // Cases whose format is refused cleanly instead of read; each goes when its format is read.
    private static readonly string[] NotReadYet = [".xml", ".xlf", ".xliff", ".tmx", ".resx", ".docx", ".zip", ".gz", ".csv", ".yaml", ".srx"];

    [Theory]
    [InlineData("encoding")]
    [InlineData("utf8-broken")]
    [InlineData("text")]
    [InlineData("size")]
    [InlineData("nesting")]
    [InlineData("syntax")]
    [InlineData("xml-attack")]
    [InlineData("truncated")]
    [InlineData("archive")]
    [InlineData("csv")]
    public void Read_bad_input_gives_expected_outcome(string className)
    {
        var folder = SharedData.Folder("badinput", "dev");
        var reader = new DocumentReader(ReadLimits.Default);
        var wrong = new List<string>();
        var refused = new List<string>();
        var right = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, "manifest.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("class").GetString() != className)
            {
                continue;
            }

            var path = Path.Combine(folder, json.RootElement.GetProperty("path").GetString()!);
            var expected = json.RootElement.GetProperty("expect");
            var watch = Stopwatch.StartNew();
            var outcome = reader.Read(path);
            var id = json.RootElement.GetProperty("id").GetString()!;
            Assert.True(watch.Elapsed.TotalSeconds < expected.GetProperty("max_seconds").GetDouble(), $"{id} took {watch.Elapsed}");
            Assert.True(outcome.Documents.IsEmpty == outcome.Failure is not null, id);
            if (outcome.Failure?.Code == InputDiagnostics.FormatNotSupported && expected.GetProperty("outcome").GetString() != "reject")
            {
                Assert.Contains(Path.GetExtension(path), NotReadYet);
                refused.Add(id);
            }
            else if (Difference(outcome, expected) is { } difference)
            {
                wrong.Add($"{id}: {difference}");
            }
            else
            {
                right++;
            }
        }

        output.WriteLine($"{className}: {right} as expected, {refused.Count} refused because the format is not read yet, {wrong.Count} wrong");
        output.WriteLine(string.Join('\n', refused));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Difference(ReadOutcome outcome, JsonElement expected)
    {
        var codes = outcome.Warnings.Concat(outcome.Notes).Append(outcome.Failure).OfType<Diagnostic>().Select(static d => d.Code).ToHashSet();
        var status = outcome.Status switch { ReadStatus.Read => "ok", ReadStatus.ReadWithWarnings => "warn", ReadStatus.Skipped => "skip", _ => "reject" };
        var wanted = expected.GetProperty("outcome").GetString();
        if (expected.TryGetProperty("text_sha256", out var hash))
        {
            var text = outcome.Documents[0].Text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
            var encoding = outcome.Documents[0].Metadata.Encoding;
            if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) != hash.GetString())
            {
                return $"text differs, read as {encoding}: {text[..Math.Min(40, text.Length)]} {string.Join(' ', outcome.Warnings)}";
            }
        }

        if (status != wanted)
        {
            return $"{status} instead of {wanted} ({string.Join(' ', outcome.Warnings.Append(outcome.Failure))})";
        }

        var missing = expected.GetProperty("codes").EnumerateArray().Select(static c => c.GetString()!).Where(c => !codes.Contains(c)).ToList();
        return missing.Count > 0 && outcome.Failure?.Code != InputDiagnostics.FormatNotSupported ? $"{string.Join(',', missing)} missing, got {string.Join(',', codes)}" : null;
    }
}
