using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>The golden articles: every edit of the name pass must lead towards the expected text; all names found are listed.</summary>
internal static class GoldenEvaluation
{
    public static void Run(NameAuthority authority, string root)
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(root, "tests", "golden")).Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
            var json = expected.RootElement;
            var text = File.ReadAllText(Path.Combine(root, json.GetProperty("input").GetString()!));
            var language = LanguageTag.Parse(json.GetProperty("language").GetString()!);
            var dates = json.GetProperty("dates").EnumerateArray().Select(static d => d.GetProperty("value").GetString()!).ToList();
            var anchor = LocalDatePattern.Iso.Parse(dates.Find(static d => d.Length == 10) ?? "2022-05-01");
            var repaired = RepairEvaluation.Apply(authority, text, language, anchor.Success ? anchor.Value : (LocalDate?)null, [], out var output);
            Console.WriteLine($"== {Path.GetFileName(folder)} {language}");
            foreach (var edit in output.Edits)
            {
                Console.WriteLine($"  {edit.Outcome} {edit.Rule} [{edit.Range.Of(text)} -> {edit.Replacement}] {edit.Entity}");
            }

            Console.WriteLine("  names: " + string.Join(" | ", output.Annotations.OfType<NameAnnotation>().Select(a => $"{a.Range.Of(text)} = {(a.Targets.IsEmpty ? "-" : a.Targets[0].Text)}")));
            foreach (var edit in json.GetProperty("edits").EnumerateArray())
            {
                var original = edit.GetProperty("original").GetString()!;
                if (repaired.Contains(original, StringComparison.Ordinal))
                {
                    Console.WriteLine($"  left: {original} -> {edit.GetProperty("replacement").GetString()}");
                }
            }
        }
    }
}
