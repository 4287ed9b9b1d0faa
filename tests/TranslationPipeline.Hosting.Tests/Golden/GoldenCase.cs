using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.Hosting.Tests.Golden;

/// <summary>One seed with the result that editors agreed on (<c>tests/golden/NAME/expected.json</c>).</summary>
internal sealed record GoldenCase(string Name, string Text, JsonElement Expected)
{
    public static IEnumerable<string> Names => Directory.GetDirectories(Path.Combine(RepositoryFolder.Root, "tests", "golden")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    public Instant? Published => Expected.GetProperty("published").GetString() is { } text
        ? LocalDatePattern.Iso.Parse(text) is { Success: true } date ? (date.Value + new LocalTime(12, 0)).InUtc().ToInstant() : OffsetDateTimePattern.Rfc3339.Parse(text).GetValueOrThrow().ToInstant()
        : null;

    public static GoldenCase Load(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "tests", "golden", name, "expected.json")));
        var expected = document.RootElement.Clone();
        return new GoldenCase(name, File.ReadAllText(Path.Combine(RepositoryFolder.Root, expected.GetProperty("input").GetString()!)), expected);
    }
}
