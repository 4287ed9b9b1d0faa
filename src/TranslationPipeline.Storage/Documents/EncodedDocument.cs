using System.Collections.Immutable;
using System.Text.Json;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Documents;

/// <summary>
/// A document in the form in which both databases keep it. It is made by the caller, so that callers share the work and the one
/// who writes only binds and steps.
/// </summary>
internal sealed class EncodedDocument
{
    private const string Standard = "-"; // standard input: two texts read from it have nothing in common

    private readonly ImmutableArray<SegmentResult> segments;
    private IReadOnlyCollection<(MentionKind Kind, string Value)>? mentions;

    private EncodedDocument(DocumentResult result, string workKey)
    {
        segments = result.Segments.OrEmpty();
        Id = result.Document.Id;
        WorkKey = workKey;
        Glossary = result.Glossary;
        Path = result.Document.Metadata.SourcePath;
        Language = result.Language.Value;
        Head = JsonSerializer.SerializeToUtf8Bytes(DocumentHead.Of(result), StoreJson.Head);
        Map = result.Map.IsIdentity ? null : JsonSerializer.SerializeToUtf8Bytes(result.Map.Replacements, StoreJson.Replacements);
        Units = JsonSerializer.SerializeToUtf8Bytes(StoredUnit.Of(result), StoreJson.Units);
        Segments = new SegmentRow[segments.Length];
        Checksums = new uint[segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            Segments[i] = SegmentRow.Of(segments[i]);
            Checksums[i] = Segments[i].Checksum(Id);
        }

        Texts = DocumentTexts.Of(result, Segments);
        Checksum = ChecksumOf(Id, Head, Texts, Map, Units);
        Answers = [.. segments.SelectMany(static s => s.Targets.OrEmpty().Where(static t => t.Origin != TargetOrigin.Memory).Select(t =>
            new MemoryEntry(t.WorkIdentity, s.Language, t.Language, s.NormalizedText, t.Text) { Provider = t.Provider, Model = t.Model, Billed = t.Billed }))];
    }

    public string Id { get; }

    public string WorkKey { get; }

    public string? Glossary { get; }

    public string? Path { get; }

    /// <summary>The path when an earlier document from there is superseded; null when nothing is.</summary>
    public string? SupersedingPath => Path == Standard ? null : Path;

    public string Language { get; }

    public byte[] Head { get; }

    public DocumentTexts Texts { get; }

    public byte[]? Map { get; }

    public byte[] Units { get; }

    public uint Checksum { get; }

    public SegmentRow[] Segments { get; }

    public uint[] Checksums { get; }

    /// <summary>What the document can be found by.</summary>
    public IReadOnlyCollection<(MentionKind Kind, string Value)> Mentions => mentions ??= MentionsOf(segments);

    /// <summary>Days it speaks of.</summary>
    public IEnumerable<DaySpan> Days => DaysOf(segments);

    /// <summary>Targets that did not come out of the memory.</summary>
    public ImmutableArray<MemoryEntry> Answers { get; }

    public static EncodedDocument Of(DocumentResult result, string workKey) => new(result, workKey);

    public static uint ChecksumOf(string id, byte[] head, DocumentTexts texts, byte[]? map, byte[] units)
    {
        var sum = default(Checksum);
        sum.Add(id);
        sum.Add(head);
        sum.Add(texts.Source);
        sum.Add(texts.Normalized);
        sum.Add(map);
        sum.Add(units);
        return sum.Value;
    }

    /// <summary>The concepts whose terms stand in segments, each with the number of its segment.</summary>
    public static IEnumerable<(string Concept, int Segment)> TermUsesOf(ImmutableArray<SegmentResult> segments) =>
        segments.SelectMany(static s => s.Annotations.OrEmpty().OfType<TermAnnotation>().Select(static t => t.Concept).Distinct().Select(concept => (concept, s.Number)));

    /// <summary>The days that segments speak of.</summary>
    public static IEnumerable<DaySpan> DaysOf(ImmutableArray<SegmentResult> segments) =>
        segments.SelectMany(static s => s.Annotations.OrEmpty()).Select(DaySpan.Of).OfType<DaySpan>().Distinct();

    /// <summary>What documents with these segments can be found by.</summary>
    public static IReadOnlyCollection<(MentionKind Kind, string Value)> MentionsOf(ImmutableArray<SegmentResult> segments)
    {
        var mentions = new HashSet<(MentionKind, string)>();
        foreach (var segment in segments)
        {
            foreach (var annotation in segment.Annotations.OrEmpty())
            {
                switch (annotation)
                {
                    case NameAnnotation name:
                        mentions.Add((MentionKind.Entity, name.Entity));
                        break;
                    case TermAnnotation term:
                        mentions.Add((MentionKind.Entity, term.Concept));
                        break;
                    case DateAnnotation date:
                        mentions.Add((MentionKind.Timex, date.TimexValue));
                        break;
                }
            }

            foreach (var finding in segment.Findings.OrEmpty())
            {
                mentions.Add((MentionKind.Finding, finding.Category));
            }

            foreach (var target in segment.Targets.OrEmpty())
            {
                mentions.Add((MentionKind.Target, target.Language.Value));
                if (target.Provider is { } provider)
                {
                    mentions.Add((MentionKind.Provider, provider));
                }
            }
        }

        return mentions;
    }
}
