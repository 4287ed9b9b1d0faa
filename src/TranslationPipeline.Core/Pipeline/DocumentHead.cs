using NodaTime;
using TranslationPipeline.Dates;

namespace TranslationPipeline.Pipeline;

/// <summary>Reads the head of an article: gives the dateline a unit of its own and chooses the anchor date.</summary>
internal sealed record DocumentHead(List<UnitState> Units, DatelineAnnotation? Dateline, AnchorDate Anchor)
{
    // An article's dateline opens its first paragraph; a headline and a byline may stand above it.
    private const int UnitsSearched = 4;

    private const int UnitsSearchedForDate = 50;

    public static DocumentHead Read(List<UnitState> units, DocumentContext context)
    {
        for (var i = 0; i < Math.Min(UnitsSearched, units.Count); i++)
        {
            var unit = units[i].Unit;
            if (DatelineParser.Default.Find(unit.Text, unit.Language, context.Metadata.Published) is { } dateline)
            {
                var source = dateline with { Range = dateline.Range.Shift(unit.SourceRange.Start) };
                return new DocumentHead(Split(units, i, dateline), source, Choose(source));
            }
        }

        return new DocumentHead(units, null, Choose(null));

        AnchorDate Choose(DatelineAnnotation? dateline) =>
            AnchorDates.Choose(context.Metadata, dateline, null, dateline?.Date is null ? FirstDate(units) : null);
    }

    private static LocalDate? FirstDate(List<UnitState> units) => units
        .Take(UnitsSearchedForDate)
        .SelectMany(static u => DateRecognizer.Default.Recognize(u.Unit.Text, u.Unit.Language, AnchorDate.None))
        .Where(static d => !d.Ambiguous)
        .Select(static d => (d.Value as DayValue)?.Date)
        .FirstOrDefault(static d => d is not null);

    private static List<UnitState> Split(List<UnitState> units, int index, DatelineAnnotation dateline)
    {
        var unit = units[index].Unit;
        var rest = dateline.Range.End;
        while (rest < unit.Text.Length && char.IsWhiteSpace(unit.Text[rest]))
        {
            rest++;
        }

        var head = new UnitState(unit with
        {
            Kind = UnitKind.Dateline,
            Text = unit.Text[..dateline.Range.End],
            SourceRange = unit.SourceRange with { End = unit.SourceRange.Start + dateline.Range.End },
        })
        {
            LanguageConfidence = units[index].LanguageConfidence,
        };
        head.Annotations.Add(dateline);
        List<UnitState> parts = [.. units[..index], head];
        if (rest < unit.Text.Length)
        {
            parts.Add(new UnitState(unit with
            {
                Kind = UnitKind.Paragraph,
                Text = unit.Text[rest..],
                SourceRange = unit.SourceRange with { Start = unit.SourceRange.Start + rest },
            })
            {
                LanguageConfidence = units[index].LanguageConfidence,
            });
        }

        parts.AddRange(units[(index + 1)..]);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Unit = parts[i].Unit with { Number = i + 1 };
        }

        return parts;
    }
}
