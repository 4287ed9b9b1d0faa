using System.Collections.Immutable;
using TranslationPipeline.Storage.Documents;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>What a document is found by, as it is kept until it comes to the indexes. Lists that belong together have equal lengths.</summary>
internal sealed class PendingMentions
{
    public ImmutableArray<MentionKind> Kinds { get; set; } = [];

    public ImmutableArray<string> Values { get; set; } = [];

    /// <summary>Each <c>[class, first day, last day]</c>.</summary>
    public ImmutableArray<ImmutableArray<int>> Days { get; set; } = [];

    public ImmutableArray<string> Concepts { get; set; } = [];

    public ImmutableArray<int> Segments { get; set; } = [];

    /// <summary>What a document with these segments is found by.</summary>
    public static PendingMentions Of(ImmutableArray<SegmentResult> segments)
    {
        var mentions = EncodedDocument.MentionsOf(segments);
        var terms = EncodedDocument.TermUsesOf(segments).ToList();
        return new PendingMentions
        {
            Kinds = [.. mentions.Select(static m => m.Kind)],
            Values = [.. mentions.Select(static m => m.Value)],
            Days = [.. EncodedDocument.DaysOf(segments).Select(static d => ImmutableArray.Create(d.Class, d.First, d.Last))],
            Concepts = [.. terms.Select(static t => t.Concept)],
            Segments = [.. terms.Select(static t => t.Segment)],
        };
    }
}
