using NodaTime.Text;
using TranslationPipeline.Dates;

namespace TranslationPipeline.DatesComparison;

/// <summary>The product.</summary>
internal sealed class OwnPeer : IPeer
{
    public string Name => "TranslationPipeline";

    public int Rounds => 30;

    public bool Knows(string language) => DateRecognizer.Knows(LanguageTag.Parse(language));

    public (List<DateAnnotation>[] Dates, double Seconds) ReadAll(string language, IReadOnlyList<(string Text, string? Anchor)> texts, int rounds)
    {
        var tag = LanguageTag.Parse(language);
        var anchors = texts.Select(static t => Anchor(t.Anchor)).ToArray();
        var dates = texts.Select((t, i) => DateRecognizer.Default.Recognize(t.Text, tag, anchors[i]).ToList()).ToArray();
        var clock = new CpuClock();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                DateRecognizer.Default.Recognize(texts[i].Text, tag, anchors[i]);
            }
        }

        return (dates, clock.Seconds / rounds);
    }

    private static AnchorDate Anchor(string? text) => text is null
        ? AnchorDate.None
        : new AnchorDate(LocalDatePattern.Iso.Parse(text[..10]).Value, null, AnchorSource.Published)
        {
            Time = text.Length >= 16 && text.AsSpan(11, 5) is not "00:00" ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text[11..16]).Value : null,
        };
}
