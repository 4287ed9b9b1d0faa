using System.Text.Json;
using NodaTime.Text;

namespace TranslationPipeline.Hosting.Tests.Golden;

/// <summary>Every seed comes out exactly as editors want it.</summary>
public class GoldenTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Theory, MemberData(nameof(Cases))]
    public void Seed_has_the_expected_language(string name)
    {
        var (golden, result) = Run(name);

        Assert.Equal(golden.Expected.GetProperty("language").GetString(), result.Language.Value);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Seed_is_normalised_exactly(string name)
    {
        var (golden, result) = Run(name);

        Assert.Equal(golden.Expected.GetProperty("normalized").GetString(), result.NormalizedText);
        Assert.Equal(golden.Text, result.Map.Undo(result.NormalizedText));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Seed_normalised_twice_changes_nothing_more(string name)
    {
        var (golden, result) = Run(name);

        var again = GoldenPipeline.Run(result.NormalizedText, new DocumentMetadata { Published = golden.Published });

        Assert.Equal(result.NormalizedText, again.NormalizedText);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Seed_has_the_expected_dateline(string name)
    {
        var (golden, result) = Run(name);
        var expected = golden.Expected.GetProperty("dateline");
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(result.Dateline);
            return;
        }

        Assert.NotNull(result.Dateline);
        Assert.Equal(Text(expected, "city"), result.Dateline.City, ignoreCase: true);
        Assert.Equal(Text(expected, "agency"), result.Dateline.Agency, ignoreCase: true);
        Assert.Equal(Text(expected, "date"), result.Dateline.Date is { } date ? LocalDatePattern.Iso.Format(date) : null);
        Assert.Equal(Text(expected, "zone"), result.Dateline.Zone);
        Assert.Contains(result.Document.Units, static u => u.Kind == UnitKind.Dateline);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Seed_has_the_expected_dates(string name)
    {
        var (golden, result) = Run(name);
        var found = result.Segments.SelectMany(static s => s.Annotations.OfType<DateAnnotation>().Select(d => (Text: d.Range.Of(s.NormalizedText), d.TimexType, d.TimexValue))).ToList();

        foreach (var expected in golden.Expected.GetProperty("dates").EnumerateArray())
        {
            var text = Text(expected, "text")!;
            Assert.Contains(found, f => f.Text.Contains(text, StringComparison.Ordinal) && f.TimexType == Text(expected, "type") && f.TimexValue == Text(expected, "value"));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Seed_has_its_headings_as_units_of_their_own(string name)
    {
        var (golden, result) = Run(name);

        Assert.Equal(
            golden.Expected.GetProperty("headings").EnumerateArray().Select(static h => h.GetString()),
            result.Document.Units.Where(static u => u.Kind == UnitKind.Heading).Select(static u => u.Text));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Seed_carries_the_required_target_forms(string name)
    {
        var (golden, result) = Run(name);
        var forms = result.Segments.SelectMany(static s => s.Annotations)
            .SelectMany(static a => a is NameAnnotation n ? n.Targets : a is TermAnnotation t ? t.Targets : [])
            .ToLookup(static f => f.Language.Value, static f => f.Text);
        var missing = golden.Expected.GetProperty("names").EnumerateObject()
            .SelectMany(l => l.Value.EnumerateArray().Select(n => n.GetString()!).Where(n => !forms[l.Name].Contains(n)).Select(n => $"{l.Name}: {n}"));

        Assert.Empty(missing);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Seed_has_the_expected_findings(string name)
    {
        var (golden, result) = Run(name);
        var found = result.Segments.SelectMany(static s => s.Findings.Select(f => (f.Category, Text: f.Range.Of(s.NormalizedText), f.Fix))).ToList();

        foreach (var expected in golden.Expected.GetProperty("findings").EnumerateArray())
        {
            Assert.Contains(found, f => f.Category == Text(expected, "category") && f.Fix is not null);
        }
    }

    private static (GoldenCase Golden, DocumentResult Result) Run(string name)
    {
        var golden = GoldenCase.Load(name);
        return (golden, GoldenPipeline.Run(golden.Text, new DocumentMetadata { Published = golden.Published }));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
