using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TranslationPipeline.Segmentation;

/// <summary>
/// Cuts text by the rules of an SRX document: at every position between two characters the first rule that matches on both
/// sides decides; where none does there is no boundary. Safe for concurrent use.
/// </summary>
public sealed class SrxSegmenter
{
    private readonly ConcurrentDictionary<string, ImmutableArray<CompiledSrxRule>> byLanguage = new(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenRules lists;
    private readonly SrxDocument document;
    private readonly ImmutableArray<(Regex Pattern, string RuleName)> maps;

    private SrxSegmenter(SrxDocument document, FrozenRules lists, ImmutableArray<(Regex, string)> maps) => (this.document, this.lists, this.maps) = (document, lists, maps);

    /// <summary>Compiles every rule.</summary>
    /// <exception cref="ConfigurationException">An expression is not valid, or a map names a list that is not there.</exception>
    public static SrxSegmenter Compile(SrxDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lists = new FrozenRules(document);
        var maps = document.Maps.Select(m => (FrozenRules.Compile($"\\A(?:{m.Pattern})\\z", m.Pattern, 0), lists.Check(m))).ToImmutableArray();
        return new SrxSegmenter(document, lists, maps);
    }

    /// <summary>Cuts <paramref name="text"/>.</summary>
    /// <param name="text">The text; a line end is a boundary only by a rule.</param>
    /// <param name="language">Chooses the lists of rules.</param>
    /// <param name="decisions">Gets the rule that decided at each position where one did; null for none.</param>
    /// <returns>Ascending ranges without white space at their ends.</returns>
    /// <exception cref="RegexMatchTimeoutException">A rule that must backtrack took longer than 100 ms.</exception>
    public ImmutableArray<TextRange> Segment(string text, LanguageTag language, ICollection<SegmentDecision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rules = byLanguage.GetOrAdd(language.ToString(), Select);
        var breaking = rules.Where(static r => r.Rule.IsBreak).ToArray();
        var result = ImmutableArray.CreateBuilder<TextRange>();
        var start = 0;
        for (var position = 1; position < text.Length; position++)
        {
            if (char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]))
            {
                continue;
            }

            if (Decide(rules, breaking, text, position) is not { } rule)
            {
                continue;
            }

            decisions?.Add(new SegmentDecision(position, rule.Rule.IsBreak, rule.ToString()));
            if (rule.Rule.IsBreak)
            {
                SentenceSegmenter.Add(result, text, start, position);
                start = position;
            }
        }

        SentenceSegmenter.Add(result, text, start, text.Length);
        return result.DrainToImmutable();
    }

    // Exceptions count only where some rule would break.
    private static CompiledSrxRule? Decide(ImmutableArray<CompiledSrxRule> rules, CompiledSrxRule[] breaking, string text, int position)
    {
        foreach (var candidate in breaking)
        {
            if (candidate.Matches(text, position))
            {
                return rules.First(r => ReferenceEquals(r, candidate) || r.Matches(text, position));
            }
        }

        return null;
    }

    private ImmutableArray<CompiledSrxRule> Select(string language)
    {
        var matching = maps.Where(m => m.Pattern.IsMatch(language)).Select(m => lists[m.RuleName]);
        return document.Cascade ? [.. matching.SelectMany(static r => r)] : matching.FirstOrDefault([]);
    }
}
