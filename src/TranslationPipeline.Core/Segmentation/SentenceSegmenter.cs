using System.Collections.Immutable;

namespace TranslationPipeline.Segmentation;

/// <summary>Cuts text into sentences. Safe for concurrent use; linear time; never fails on bad text.</summary>
public sealed class SentenceSegmenter
{
    private readonly Func<string, LanguageRules> rules = LanguageRules.For;

    private SentenceSegmenter()
    {
    }

    /// <summary>The segmenter with the built-in rules.</summary>
    public static SentenceSegmenter Default { get; } = new();

    /// <summary>Cuts <paramref name="text"/>.</summary>
    /// <param name="text">One paragraph or more; a blank line always ends a segment, a single line end does not.</param>
    /// <param name="language">Its language: which abbreviations there are.</param>
    /// <returns>Ascending ranges without white space at their ends; white space between them belongs to none.</returns>
    public ImmutableArray<TextRange> Segment(string text, LanguageTag language) => Segment(text, language, null);

    /// <summary>Every place where a segment might end, what was decided there, and the rule that decided.</summary>
    public ImmutableArray<SegmentDecision> Explain(string text, LanguageTag language)
    {
        var decisions = new List<BreakDecision>();
        Segment(text, language, decisions);
        return [.. decisions.Select(static d => new SegmentDecision(d.Position, d.IsBoundary, RuleName(d.Reason)))];
    }

    /// <summary>The same; every decision is added to <paramref name="decisions"/> with its position and reason.</summary>
    internal ImmutableArray<TextRange> Segment(string text, LanguageTag language, List<BreakDecision>? decisions)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = ImmutableArray.CreateBuilder<TextRange>();
        var finder = new BoundaryFinder(text, rules(language.Language), decisions);
        var start = 0;
        while (start < text.Length)
        {
            var end = finder.Next(start);
            Add(result, text, start, end);
            start = end;
        }

        return result.DrainToImmutable();
    }

    internal static void Add(ImmutableArray<TextRange>.Builder result, string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            result.Add(new TextRange(start, end));
        }
    }

    private static string RuleName(BreakReason reason) => reason switch
    {
        BreakReason.FullStop => "full-stop",
        BreakReason.BlankLine => "blank-line",
        BreakReason.ListItem => "list-item",
        BreakReason.LineEnd => "line-end",
        BreakReason.GoesOn => "goes-on",
        BreakReason.ListMarker => "list-marker",
        _ => reason.ToString().ToLowerInvariant(),
    };

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}
