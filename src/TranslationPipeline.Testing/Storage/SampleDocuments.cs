using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>Documents for the cases: small, and honest about their ranges.</summary>
internal static class SampleDocuments
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    private static readonly LanguageTag Kazakh = LanguageTag.Parse("kk");

    /// <summary>The work identity of a number: 64 hexadecimal digits.</summary>
    public static string Identity(long number) => number.ToString("x64", CultureInfo.InvariantCulture);

    /// <summary>A document of one paragraph with one segment for each text.</summary>
    public static DocumentResult Of(string id, string? path, params string[] texts)
    {
        var source = string.Join(' ', texts);
        var segments = new List<SegmentResult>(texts.Length);
        var at = 0;
        foreach (var text in texts)
        {
            var range = TextRange.At(at, text.Length);
            segments.Add(new SegmentResult
            {
                Number = segments.Count + 1,
                UnitNumber = 1,
                UnitKind = UnitKind.Paragraph,
                SourceRange = range,
                SourceText = text,
                NormalizedRange = range,
                NormalizedText = text,
                Language = English,
                LanguageConfidence = 0.99,
            });
            at += text.Length + 1;
        }

        var unit = new Unit
        {
            Number = 1,
            Kind = UnitKind.Paragraph,
            SourceRange = new TextRange(0, source.Length),
            Text = source,
            Language = English,
            Segments = [.. segments.Select(static s => new Segment { Number = s.Number, Range = s.SourceRange, Language = s.Language })],
        };
        return new DocumentResult
        {
            Document = new Document { Id = id, SourceText = source, Metadata = new DocumentMetadata { SourcePath = path }, Units = [unit] },
            Language = English,
            Anchor = AnchorDate.None,
            NormalizedText = source,
            Map = RangeMap.Identity,
            Segments = [.. segments],
        };
    }

    /// <summary>The founding article in short: a heading, a dateline, repaired names, a date, a term, a finding, targets.</summary>
    public static DocumentResult Article(string id, string? path)
    {
        const string Source = "MOSCOW, January 10. /TASS/. K.-Zh. K. Tokayev spoke in Kazak-hstan on Monday.";
        var (text, map) = RangeMap.Apply(Source, [(new TextRange(28, 45), "Kassym-Jomart Tokayev"), (new TextRange(55, 66), "Kazakhstan")]);
        var first = new TextRange(0, 27);
        var second = new TextRange(28, Source.Length);
        var secondNormalized = new TextRange(28, text.Length);
        return Of(id, path, Source) with
        {
            Document = new Document
            {
                Id = id,
                SourceText = Source,
                Metadata = new DocumentMetadata
                {
                    SourcePath = path,
                    Published = Instant.FromUtc(2022, 1, 10, 6, 30).PlusNanoseconds(123_456_789),
                    Agency = "TASS",
                    DeclaredLanguage = English,
                    Zone = "Europe/Moscow",
                    Encoding = "utf-8",
                },
                Units =
                [
                    new Unit
                    {
                        Number = 1, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, Source.Length), Text = text, Map = map, Language = English,
                        Segments = [new Segment { Number = 1, Range = first, Language = English }, new Segment { Number = 2, Range = secondNormalized, Language = English }],
                        InlineCodes = [new InlineCode("1", InlineCodeKind.Placeholder, new TextRange(20, 26))],
                    },
                ],
            },
            Anchor = new AnchorDate(new LocalDate(2022, 1, 10), "Europe/Moscow", AnchorSource.Dateline),
            Dateline = Dateline(),
            NormalizedText = text,
            Map = map,
            Targets = [Russian, Kazakh],
            Segments =
            [
                Segment(1, first, Source, first, text) with { Annotations = [Dateline()] },
                Segment(2, second, Source, secondNormalized, text) with
                {
                    Edits = Edits(),
                    Annotations = Annotations(),
                    Findings = [new Finding(FindingCategories.Quotes, Severity.Major, new TextRange(0, 4), "Opened nowhere.") { Fix = "“" }],
                    Targets = Translations(),
                },
            ],
        };
    }

    /// <summary>A segment's target from a provider.</summary>
    public static TargetText Target(string text, string identity) => new(Russian, text, TargetOrigin.Provider)
    {
        WorkIdentity = identity,
        Provider = "demo",
        Model = "demo-1",
        Billed = new BilledAmount(BilledUnit.CodePoints, 48),
    };

    /// <summary>The document with this target on its first segment.</summary>
    public static DocumentResult With(DocumentResult document, TargetText target) =>
        document with { Segments = document.Segments.SetItem(0, document.Segments[0] with { Targets = [target] }) };

    /// <summary>The document with these annotations on its first segment.</summary>
    public static DocumentResult With(DocumentResult document, params Annotation[] annotations) =>
        document with { Segments = document.Segments.SetItem(0, document.Segments[0] with { Annotations = [.. annotations] }) };

    /// <summary>A date with the typed value of its TIMEX value.</summary>
    public static DateAnnotation Date(string timex) => new(new TextRange(0, 1))
    {
        Rule = "dates.test",
        TimexType = "DATE",
        TimexValue = timex,
        Value = TemporalValueReader.TryRead(timex, out var value) ? value : throw new StoreConformanceException($"no typed value for {timex}"),
    };

    /// <summary>A name of an entity.</summary>
    public static NameAnnotation Name(string entity) => new(new TextRange(0, 1), entity) { Rule = "names.test", EntityKind = "person" };

    /// <summary>A term of a concept.</summary>
    public static TermAnnotation Term(string concept) =>
        new(new TextRange(0, 1), concept) { Rule = "terms.test", Term = "summit", Status = TermStatus.Admitted };

    private static SegmentResult Segment(int number, TextRange source, string sourceText, TextRange normalized, string text) => new()
    {
        Number = number,
        UnitNumber = 1,
        UnitKind = UnitKind.Paragraph,
        SourceRange = source,
        SourceText = source.Of(sourceText),
        NormalizedRange = normalized,
        NormalizedText = normalized.Of(text),
        Language = English,
        LanguageConfidence = 0.987_654_321,
        InlineCodes = [new InlineCode("1", InlineCodeKind.Opening, new TextRange(0, 1)), new InlineCode("1", InlineCodeKind.Closing, new TextRange(2, 3))],
    };

    private static DatelineAnnotation Dateline() => new(new TextRange(0, 27))
    {
        Rule = "dateline.city-date-agency",
        Confidence = 0.99,
        City = "MOSCOW",
        Agency = "TASS",
        Date = new LocalDate(2022, 1, 10),
        Zone = "Europe/Moscow",
    };

    private static System.Collections.Immutable.ImmutableArray<EditRecord> Edits() =>
    [
        new("normalize", "names.initials", new TextRange(28, 45), "K.-Zh. K. Tokayev", "Kassym-Jomart Tokayev", "One person in force fits.", 0.97, EditOutcome.Apply)
        {
            Entity = "person:tokayev-kassym-jomart",
        },
        new("normalize", "words.split", new TextRange(55, 66), "Kazak-hstan", "Kazakhstan", "A name broken at a line end.", 1, EditOutcome.Suggest),
    ];

    private static System.Collections.Immutable.ImmutableArray<Annotation> Annotations() =>
    [
        new LanguageAnnotation(new TextRange(0, 40), English) { Rule = "detect", Script = "Latn", Alternatives = [new LanguageCandidate(Kazakh, 0.01)] },
        new NameAnnotation(new TextRange(0, 21), "person:tokayev-kassym-jomart")
        {
            Rule = "names.authority", EntityKind = "person", Confidence = 0, Targets = [new PreferredForm(Kazakh, "Қасым-Жомарт Тоқаев")],
        },
        new TermAnnotation(new TextRange(22, 27), "spoke")
        {
            Rule = "terms", Term = "speak", Status = TermStatus.Deprecated, DoNotTranslate = true, Targets = [new PreferredForm(Russian, "выступил")],
        },
        Date("2022-01-10") with
        {
            Mod = "APPROX", Zone = "Europe/Moscow", ZoneFrom = "dateline", Ambiguous = true, Alternatives = [new DateAlternative("2022-01-17", null, "the next Monday")],
        },
        new DateAnnotation(new TextRange(3, 9)) { Rule = "dates.weekday", TimexType = "DATE", TimexValue = "XXXX-WXX-1" },
    ];

    private static System.Collections.Immutable.ImmutableArray<TargetText> Translations() =>
    [
        Target("Токаев выступил в Казахстане в понедельник.", Identity(1)),
        new(Kazakh, "Тоқаев Қазақстанда сөз сөйледі.", TargetOrigin.Memory) { WorkIdentity = Identity(2), MatchRate = 100, Provider = "demo" },
    ];
}
