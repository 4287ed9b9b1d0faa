using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;

namespace TranslationPipeline.StoreEvaluation;

/// <summary>
/// Documents that look like news, the same every time: 20 segments of about 300 bytes of Cyrillic text, every other one repaired, each
/// with a name, every third with a date, every fifth with a finding. Names and days are as unevenly spread as in news.
/// </summary>
internal sealed class NewsCorpus(int documents, bool targets)
{
    public const int SegmentsInDocument = 20;

    private static readonly LocalDate FirstDay = new(2000, 1, 1);

    private static readonly string[] Words =
        "министр переговоры безопасность саммит экономика договор делегация правительство парламент граница торговля соглашение вопрос развитие регион область завод нефть газ урожай выборы закон бюджет школа больница дорога мост река столица форум".Split(' ');

    public int Documents => documents;

    public int Segments => documents * SegmentsInDocument;

    public static string EntityOf(int rank) => string.Create(CultureInfo.InvariantCulture, $"person:number-{rank}");

    public static LocalDate DayOf(int rank) => FirstDay.PlusDays(rank);

    public static string WordOf(int rank) => Words[rank % Words.Length] + (rank / Words.Length).ToString(CultureInfo.InvariantCulture);

    /// <summary>The document of this number, from 0.</summary>
    public DocumentResult Make(int number)
    {
        var random = new Random(number);
        var id = string.Create(CultureInfo.InvariantCulture, $"d{number:00000000}");
        return NewsDocument.Of(id, Enumerable.Range(1, SegmentsInDocument).Select(i => Segment(random, id, i)));
    }

    // Ranks as in natural text: a few are everywhere, most are rare.
    private static int Rank(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private static string Text(Random random)
    {
        var text = new StringBuilder("В Казахстане");
        while (text.Length < 160)
        {
            text.Append(' ').Append(WordOf(Rank(random, 20_000)));
        }

        return text.Append('.').ToString();
    }

    private SegmentResult Segment(Random random, string id, int number)
    {
        var clean = Text(random);
        var isRepaired = number % 2 > 0;
        var raw = isRepaired ? clean.Replace("Казахстане", "Каза-хстане", StringComparison.Ordinal) : clean;
        return NewsDocument.Segment(raw, clean) with
        {
            Edits = !isRepaired ? [] :
            [
                new EditRecord("normalize", "words.split", TextRange.At(2, 11), "Каза-хстане", "Казахстане", "A hyphen inside a name.", 0.98, EditOutcome.Apply) { Entity = "place:kazakhstan" },
            ],
            Annotations = Annotations(random, hasDate: number % 3 == 0),
            Findings = number % 5 > 0 ? [] : [new Finding(FindingCategories.Names, Severity.Minor, TextRange.At(2, 10), "Initials without a full form nearby.")],
            Targets = !targets ? [] :
            [
                new TargetText(NewsDocument.English, $"Segment {number} of {id}: {clean.Length} characters.", TargetOrigin.Provider)
                {
                    WorkIdentity = WorkIdentity.Compute($"{id}#{number}", NewsDocument.Russian, NewsDocument.English, [], []),
                    Provider = "demo",
                    Model = "demo-1",
                    Billed = new BilledAmount(BilledUnit.CodePoints, clean.Length),
                },
            ],
        };
    }

    private static ImmutableArray<Annotation> Annotations(Random random, bool hasDate)
    {
        var name = new NameAnnotation(TextRange.At(2, 10), EntityOf(Rank(random, 5_000))) { Rule = "names.authority", EntityKind = "person", Confidence = 0.99 };
        if (!hasDate)
        {
            return [name];
        }

        var day = DayOf(Rank(random, 9_000));
        var date = new DateAnnotation(TextRange.At(13, 11))
        {
            Rule = "dates.day",
            Confidence = 0.97,
            TimexType = "DATE",
            TimexValue = NodaTime.Text.LocalDatePattern.Iso.Format(day),
            Zone = "Europe/Moscow",
            ZoneFrom = "published",
            Value = new DayValue(day),
        };
        return [name, date];
    }
}
