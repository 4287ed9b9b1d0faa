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

    private static void Add(ImmutableArray<TextRange>.Builder result, string text, int start, int end)
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

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}
