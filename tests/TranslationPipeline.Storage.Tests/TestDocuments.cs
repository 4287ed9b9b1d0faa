using System.Globalization;
using NodaTime;
using TranslationPipeline.StoreEvaluation;

namespace TranslationPipeline.Storage.Tests;

/// <summary>Documents that look like news: segments of about 300 bytes with edits, dates, names, findings and targets.</summary>
internal static class TestDocuments
{
    public static string Identity(string documentId, int number) =>
        WorkIdentity.Compute($"{documentId}#{number.ToString(CultureInfo.InvariantCulture)}", NewsDocument.Russian, NewsDocument.English, [], []);

    /// <summary>The same document for the same arguments.</summary>
    /// <param name="id">Id; the path is made of it.</param>
    /// <param name="version">Stands in every text.</param>
    /// <param name="segments">How many segments.</param>
    /// <param name="targets">Whether each segment has a target of a provider.</param>
    public static DocumentResult Make(string id, int version, int segments, bool targets) =>
        NewsDocument.Of(id, Enumerable.Range(1, segments).Select(number => Segment(number, id, version, targets)));

    private static SegmentResult Segment(int number, string id, int version, bool targets)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"Версия {version}, сегмент {number}: в понедельник К.-Ж. К. Токаев обсудил в Каза-хстане вопросы безопасности с участниками саммита ОДКБ; {id} приводит слова пресс-службы МИД.");
        var clean = number % 2 == 0 ? text : text.Replace("Каза-хстане", "Казахстане", StringComparison.Ordinal);
        return NewsDocument.Segment(text, clean) with
        {
            Edits = text == clean ? [] :
            [
                new EditRecord("normalize", "words.split", new TextRange(0, text.Length), "Каза-хстане", "Казахстане", "A hyphen inside a name.", 0.98, EditOutcome.Apply) { Entity = "place:kazakhstan" },
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
                new TargetText(NewsDocument.English, $"Segment of {id}: {clean.Length} characters.", TargetOrigin.Provider)
                {
                    WorkIdentity = Identity(id, number), Provider = "demo", Model = "demo-1", Billed = new BilledAmount(BilledUnit.CodePoints, clean.Length),
                },
            ],
        };
    }
}
