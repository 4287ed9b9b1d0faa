using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Storage.Tests;

/// <summary>Documents that look like news: Cyrillic and Latin segments of about 300 bytes with edits, dates, names, findings and targets.</summary>
internal static class TestDocuments
{
    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    private static readonly LanguageTag English = LanguageTag.Parse("en");

    public static string Identity(string documentId, int number) =>
        WorkIdentity.Compute($"{documentId}#{number.ToString(CultureInfo.InvariantCulture)}", Russian, English, [], []);

    /// <summary>The same document for the same arguments.</summary>
    /// <param name="id">Id; the path is made of it.</param>
    /// <param name="version">Stands in every text.</param>
    /// <param name="segments">How many segments.</param>
    /// <param name="targets">Whether each segment has a target of a provider.</param>
    public static DocumentResult Make(string id, int version, int segments, bool targets)
    {
        var results = ImmutableArray.CreateBuilder<SegmentResult>(segments);
        var source = new System.Text.StringBuilder();
        var normalized = new System.Text.StringBuilder();
        for (var number = 1; number <= segments; number++)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"Версия {version}, сегмент {number}: в понедельник К.-Ж. К. Токаев обсудил в Каза-хстане вопросы безопасности с участниками саммита ОДКБ; {id} приводит слова пресс-службы МИД.");
            var clean = number % 2 == 0 ? text : text.Replace("Каза-хстане", "Казахстане", StringComparison.Ordinal);
            results.Add(Segment(number, id, TextRange.At(source.Length, text.Length), text, TextRange.At(normalized.Length, clean.Length), clean, targets));
            source.Append(text).Append(' ');
            normalized.Append(clean).Append(' ');
        }

        var unit = new Unit
        {
            Number = 1,
            Kind = UnitKind.Paragraph,
            SourceRange = new TextRange(0, source.Length),
            Text = normalized.ToString(),
            Language = Russian,
            Segments = [.. results.Select(static s => new Segment { Number = s.Number, Range = s.NormalizedRange, Language = s.Language })],
        };
        return new DocumentResult
        {
            Document = new Document
            {
                Id = id,
                SourceText = source.ToString(),
                Metadata = new DocumentMetadata { SourcePath = $"/in/{id}.txt", Published = Instant.FromUtc(2022, 1, 10, 6, 0), Agency = "TASS", Encoding = "utf-8" },
                Units = [unit],
            },
            Language = Russian,
            Anchor = new AnchorDate(new LocalDate(2022, 1, 10), "Europe/Moscow", AnchorSource.Published),
            NormalizedText = normalized.ToString(),
            Map = RangeMap.Identity,
            Segments = results.MoveToImmutable(),
            Targets = targets ? [English] : [],
        };
    }

    private static SegmentResult Segment(int number, string id, TextRange source, string text, TextRange range, string clean, bool targets) => new()
    {
        Number = number,
        UnitNumber = 1,
        UnitKind = UnitKind.Paragraph,
        SourceRange = source,
        SourceText = text,
        NormalizedRange = range,
        NormalizedText = clean,
        Language = Russian,
        LanguageConfidence = 0.99,
        Edits = text == clean ? [] :
        [
            new EditRecord("normalize", "words.split", source, "Каза-хстане", "Казахстане", "A hyphen inside a name.", 0.98, EditOutcome.Apply) { Entity = "place:kazakhstan" },
        ],
        Annotations =
        [
            new DateAnnotation(TextRange.At(3, 11))
            {
                Rule = "dates.weekday", Confidence = 0.97, TimexType = "DATE", TimexValue = "2022-01-10", Zone = "Europe/Moscow", ZoneFrom = "published",
                Value = new DayValue(new LocalDate(2022, 1, 1).PlusDays(number % 28)),
            },
            new NameAnnotation(TextRange.At(15, 18), "person:tokayev-kassym-jomart") { Rule = "names.authority", EntityKind = "person", Confidence = 0.99 },
        ],
        Findings = number % 5 > 0 ? [] : [new Finding(FindingCategories.Names, Severity.Minor, TextRange.At(15, 18), "Initials without a full form nearby.")],
        Targets = !targets ? [] :
        [
            new TargetText(English, $"Segment of {id}: {clean.Length} characters.", TargetOrigin.Provider)
            {
                WorkIdentity = Identity(id, number), Provider = "demo", Model = "demo-1", Billed = new BilledAmount(BilledUnit.CodePoints, clean.Length),
            },
        ],
    };
}
