using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace TranslationPipeline.Glossaries;

/// <summary>Finds glossary terms in texts, in every inflection the tables of the language know. Immutable and safe for concurrent use.</summary>
/// <remarks>
/// Results do not overlap: the leftmost wins, then the longest. A text without terms costs no memory. Languages without
/// tables match as written, ignoring case.
/// </remarks>
public sealed class TermMatcher
{
    private readonly FrozenDictionary<string, LanguageMatcher> languages;

    private TermMatcher(FrozenDictionary<string, LanguageMatcher> languages) => this.languages = languages;

    /// <summary>Compiles the terms of all glossaries together.</summary>
    public static TermMatcher Compile(IEnumerable<Glossary> glossaries)
    {
        ArgumentNullException.ThrowIfNull(glossaries);
        return Compile(glossaries, default);
    }

    /// <summary>Finds the terms of <paramref name="language"/> that are in force on <paramref name="date"/>.</summary>
    /// <param name="text">Any text; lone surrogates are allowed.</param>
    /// <param name="language">Language of the text; only the primary language counts. Undetermined: nothing is found.</param>
    /// <param name="date">Day of the document; null: only terms without an end of validity are in force.</param>
    /// <returns>Matches in ascending order that do not overlap.</returns>
    public ImmutableArray<TermMatch> Match(string text, LanguageTag language, LocalDate? date)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!languages.TryGetValue(language.Language, out var matcher))
        {
            return [];
        }

        ImmutableArray<TermMatch>.Builder? matches = null;
        matcher.Match(text, date, ref matches);
        return matches?.ToImmutable() ?? [];
    }

    /// <summary>Compiles with other options than those for source texts.</summary>
    internal static TermMatcher Compile(IEnumerable<Glossary> glossaries, MatchOptions options)
    {
        var terms = new Dictionary<string, List<TermEntry>>(StringComparer.Ordinal);
        foreach (var concept in glossaries.SelectMany(static g => g.Concepts))
        {
            foreach (var term in concept.Terms)
            {
                terms.TryAdd(term.Language.Language, []);
                terms[term.Language.Language].Add(new TermEntry(concept, term));
            }
        }

        return new TermMatcher(terms.ToFrozenDictionary(
            static pair => pair.Key,
            pair => new LanguageMatcher(LanguageProfile.For(pair.Value[0].Term.Language), pair.Value, options)));
    }
}
