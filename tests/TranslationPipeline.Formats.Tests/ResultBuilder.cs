using System.Collections.Immutable;
using NodaTime;

namespace TranslationPipeline.Formats;

/// <summary>Makes a result as the runner would: changes are named by the text they touch, positions are worked out here.</summary>
internal sealed class ResultBuilder(string id, string source, string language)
{
    private readonly List<(string Old, string New, string Rule, string Evidence, EditOutcome Outcome, string? Entity)> edits = [];
    private readonly List<(string Text, Func<TextRange, Annotation> Make)> annotations = [];
    private readonly List<(string Text, Func<TextRange, Finding> Make)> findings = [];
    private readonly Dictionary<(int Segment, string Language), TargetText> targets = [];
    private readonly List<string> targetLanguages = [];

    public double Confidence { get; init; } = 0.99;

    public string? Path { get; init; }

    public AnchorDate Anchor { get; init; } = AnchorDate.None;

    public DatelineAnnotation? Dateline { get; init; }

    /// <summary>Splits each line into segments after these strings.</summary>
    public string[] SegmentEnds { get; init; } = [];

    public HashSet<int> Headings { get; } = [];

    public Diagnostic? FailureOfLast { get; init; }

    public ResultBuilder To(params string[] languages)
    {
        targetLanguages.AddRange(languages);
        return this;
    }

    public ResultBuilder Change(string old, string now, string rule, string evidence, string? entity = null, EditOutcome outcome = EditOutcome.Apply)
    {
        edits.Add((old, now, rule, evidence, outcome, entity));
        return this;
    }

    public ResultBuilder Suggest(string old, string now, string rule, string evidence) => Change(old, now, rule, evidence, null, EditOutcome.Suggest);

    public ResultBuilder Date(string text, string timex, string? zone = null, string? zoneFrom = null, LocalDate? value = null, bool ambiguous = false)
    {
        annotations.Add((text, r => new DateAnnotation(r)
        {
            Rule = "dates.test",
            Confidence = 0.98,
            TimexType = "DATE",
            TimexValue = timex,
            Value = value is { } v ? new DayValue(v) : null,
            Zone = zone,
            ZoneFrom = zoneFrom,
            Ambiguous = ambiguous,
            Alternatives = ambiguous ? [new DateAlternative("2022-05-06", "2022-05-06", "month before day")] : [],
        }));
        return this;
    }

    public ResultBuilder Name(string text, string entity, string kind, params string[] forms)
    {
        annotations.Add((text, r => new NameAnnotation(r, entity) { Rule = "names.authority", EntityKind = kind, Targets = Forms(forms) }));
        return this;
    }

    public ResultBuilder Term(string text, string concept, TermStatus status, params string[] forms)
    {
        annotations.Add((text, r => new TermAnnotation(r, concept) { Rule = "glossary.term", Term = text, Status = status, Targets = Forms(forms) }));
        return this;
    }

    public ResultBuilder Find(string text, string category, Severity severity, string message, string? fix = null)
    {
        findings.Add((text, r => new Finding(category, severity, r, message) { Fix = fix }));
        return this;
    }

    public ResultBuilder Target(int segment, string language, string text, TargetOrigin origin, string? provider = null)
    {
        targets[(segment, language)] = new TargetText(LanguageTag.Parse(language), text, origin) { WorkIdentity = new string('0', 64), Provider = provider, MatchRate = origin == TargetOrigin.Memory ? 100 : null };
        return this;
    }

    public DocumentResult Build()
    {
        var applied = edits.Where(static e => e.Outcome == EditOutcome.Apply).Select(e => (Range: TextRange.At(Find(source, e.Old), e.Old.Length), e.New)).OrderBy(static e => e.Range.Start).ToList();
        var (text, map) = RangeMap.Apply(source, applied);
        var tag = LanguageTag.Parse(language);
        var segments = ImmutableArray.CreateBuilder<SegmentResult>();
        var ranges = Segments().ToList();
        var covered = 0;
        for (var i = 0; i < ranges.Count; i++)
        {
            var (unit, range) = ranges[i];
            var normalized = map.ToTarget(range);
            var (from, to) = (covered, i == ranges.Count - 1 ? source.Length : range.End);
            covered = range.End;
            segments.Add(new SegmentResult
            {
                Number = i + 1,
                UnitNumber = unit,
                UnitKind = Headings.Contains(unit) ? UnitKind.Heading : UnitKind.Paragraph,
                SourceRange = range,
                SourceText = range.Of(source),
                NormalizedRange = normalized,
                NormalizedText = normalized.Of(text),
                Language = tag,
                LanguageConfidence = Confidence,
                Edits = [.. edits.Select(e => (Edit: e, At: Find(source, e.Old))).Where(e => e.At >= from && e.At < to).Select(static e => new EditRecord("normalize", e.Edit.Rule, TextRange.At(e.At, e.Edit.Old.Length), e.Edit.Old, e.Edit.New, e.Edit.Evidence, 0.97, e.Edit.Outcome) { Entity = e.Edit.Entity })],
                Annotations = [.. annotations.Where(a => Holds(text, normalized, a.Text)).Select(a => a.Make(TextRange.At(Find(text, a.Text) - normalized.Start, a.Text.Length)))],
                Findings = [.. findings.Where(f => Holds(text, normalized, f.Text)).Select(f => f.Make(TextRange.At(Find(text, f.Text) - normalized.Start, f.Text.Length)))],
                Targets = [.. targets.Where(t => t.Key.Segment == i + 1).Select(static t => t.Value)],
                Failure = i == ranges.Count - 1 ? FailureOfLast : null,
            });
        }

        return new DocumentResult
        {
            Document = new Document { Id = id, SourceText = source, Metadata = new DocumentMetadata { SourcePath = Path ?? $"seeds/{id}.txt", Encoding = "utf-8" } },
            Language = tag,
            Anchor = Anchor,
            Dateline = Dateline,
            NormalizedText = text,
            Map = map,
            Segments = segments.ToImmutable(),
            Targets = [.. targetLanguages.Select(LanguageTag.Parse)],
        };
    }

    private static ImmutableArray<PreferredForm> Forms(string[] forms) =>
        [.. forms.Select(static f => f.Split('=')).Select(static f => new PreferredForm(LanguageTag.Parse(f[0]), f[1]))];

    private static int Find(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return at >= 0 ? at : throw new InvalidOperationException($"'{part}' is not in the text");
    }

    private static bool Holds(string text, TextRange range, string part) => Find(text, part) is var at && at >= range.Start && at + part.Length <= range.End;

    private IEnumerable<(int Unit, TextRange Range)> Segments()
    {
        var unit = 0;
        var at = 0;
        foreach (var line in source.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                unit++;
                var start = at + line.IndexOf(trimmed, StringComparison.Ordinal);
                var end = start + trimmed.Length;
                foreach (var cut in SegmentEnds.Select(e => source.IndexOf(e, start, end - start, StringComparison.Ordinal) + e.Length).Where(c => c > start && source.AsSpan(start, end - start).Length > c - start).Order().ToList())
                {
                    if (cut > start && cut < end && SegmentEnds.Any(e => source.AsSpan(start, cut - start).EndsWith(e)))
                    {
                        yield return (unit, new TextRange(start, cut));
                        start = cut + (source[cut] == ' ' ? 1 : 0);
                    }
                }

                yield return (unit, new TextRange(start, end));
            }

            at += line.Length + 1;
        }
    }
}
