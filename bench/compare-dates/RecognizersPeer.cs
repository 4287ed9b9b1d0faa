using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Recognizers.Text.DateTime;

namespace TranslationPipeline.DatesComparison;

/// <summary>Microsoft.Recognizers.Text.DateTime; its first resolution is its answer, the others are alternatives.</summary>
internal sealed class RecognizersPeer : IPeer
{
    private static readonly Dictionary<string, string> Cultures = new(StringComparer.Ordinal)
    {
        ["en"] = "en-us",
        ["zh"] = "zh-cn",
        ["es"] = "es-es",
        ["fr"] = "fr-fr",
        ["pt"] = "pt-br",
        ["de"] = "de-de",
        ["it"] = "it-it",
        ["tr"] = "tr-tr",
        ["hi"] = "hi-in",
        ["nl"] = "nl-nl",
        ["ja"] = "ja-jp",
    };

    public string Name => "Recognizers-Text 1.8.13";

    public int Rounds => 1;

    public bool Knows(string language) => Cultures.ContainsKey(language);

    public (List<DateAnnotation>[] Dates, double Seconds) ReadAll(string language, IReadOnlyList<(string Text, string? Anchor)> texts, int rounds)
    {
        var model = new DateTimeRecognizer(Cultures[language]).GetDateTimeModel();
        model.Parse("2022-01-10", new DateTime(2022, 1, 10));
        var clock = new CpuClock();
        var dates = texts.Select(t => Read(model, t.Text, t.Anchor)).ToArray();
        return (dates, clock.Seconds);
    }

    private static List<DateAnnotation> Read(DateTimeModel model, string text, string? anchor)
    {
        var reference = DateTime.Parse(anchor ?? "2016-11-07", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return [.. model.Parse(text, reference).Where(static r => r.Resolution is not null).Select(static r => Annotation(r.Start, r.End + 1, (List<Dictionary<string, string>>)r.Resolution["values"]))];
    }

    private static DateAnnotation Annotation(int start, int end, List<Dictionary<string, string>> values)
    {
        var readings = values.Select(Value).Where(static v => v.Length > 0).ToList();
        return new DateAnnotation(new TextRange(start, end))
        {
            Rule = "peer",
            TimexType = "DATE",
            TimexValue = readings.FirstOrDefault() ?? "",
            Value = readings.Count > 0 && TemporalValueReader.TryRead(readings[0], out var value) ? value : null,
            Alternatives = [.. readings.Skip(1).Concat(values.Select(static v => v.GetValueOrDefault("timex") ?? "")).Select(static v => new DateAlternative(v, null, ""))],
        };
    }

    private static string Value(Dictionary<string, string> resolution)
    {
        if (resolution.TryGetValue("value", out var value))
        {
            return resolution["type"] == "duration" ? resolution["timex"] : value.Replace(' ', 'T');
        }

        return resolution.TryGetValue("start", out var start) && resolution.TryGetValue("end", out var end)
            ? $"{start.Replace(' ', 'T')}/{end.Replace(' ', 'T')}"
            : resolution.GetValueOrDefault("timex") ?? "";
    }
}
