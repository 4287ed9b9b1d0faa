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
    private readonly Dictionary<string, LanguageMatcher> languages;
    private readonly MatchOptions options;
    private readonly ImmutableDictionary<string, ImmutableArray<Concept>> edited;

    private TermMatcher(Dictionary<string, LanguageMatcher> languages, ImmutableDictionary<string, ImmutableArray<Concept>> edited, MatchOptions options)
    {
        this.languages = languages;
        this.edited = edited;
        this.options = options;
    }

    /// <summary>Compiles the terms of all glossaries together.</summary>
    public static TermMatcher Compile(IEnumerable<Glossary> glossaries)
    {
        ArgumentNullException.ThrowIfNull(glossaries);
        return Compile(glossaries, default(MatchOptions));
    }

    /// <summary>Compiles the terms of all glossaries together, with the forms of dictionaries besides those of the tables.</summary>
    /// <param name="glossaries">The glossaries.</param>
    /// <param name="forms">The dictionaries; null for none.</param>
    public static TermMatcher Compile(IEnumerable<Glossary> glossaries, IWordForms? forms)
    {
        ArgumentNullException.ThrowIfNull(glossaries);
        return Compile(glossaries, new MatchOptions(false, false, forms));
    }

    /// <summary>How texts that may hold a term are found in a full-text index: whatever the matcher finds, one of the probes finds too.</summary>
    /// <returns>Empty when only reading every text will do.</returns>
    public ImmutableArray<TermProbe> ProbesOf(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return TermProbes.Of(term, options.Forms);
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
        return matches is null ? [] : WithoutAddresses(text, matches);
    }

    private static ImmutableArray<TermMatch> WithoutAddresses(string text, ImmutableArray<TermMatch>.Builder matches)
    {
        IReadOnlyList<TextRange>? addresses = null;
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            if (WrittenAddress.Covers(text, matches[i].Range, ref addresses))
            {
                matches.RemoveAt(i);
            }
        }

        return matches.DrainToImmutable();
    }

    /// <summary>This matcher with some concepts edited. What was compiled before is shared, so the cost is that of the edited concepts.</summary>
    /// <param name="edits">Each concept by its id as it is now; all entries of that id, and none when it is gone.</param>
    public TermMatcher With(IReadOnlyDictionary<string, ImmutableArray<Concept>> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var all = edited.SetItems(edits);
        var replaced = all.Keys.ToFrozenSet(StringComparer.Ordinal);
        var terms = ByLanguage(all.Values.SelectMany(static c => c));
        var changed = new Dictionary<string, LanguageMatcher>(languages.Count + terms.Count, StringComparer.Ordinal);
        foreach (var (language, matcher) in languages)
        {
            changed[language] = matcher.With(terms.GetValueOrDefault(language) ?? [], replaced);
            terms.Remove(language);
        }

        foreach (var (language, entries) in terms)
        {
            // A language of its own that was not there: an empty first layer keeps later edits cheap.
            var profile = LanguageProfile.For(entries[0].Term.Language);
            changed[language] = new LanguageMatcher(profile, [], options).With(entries, replaced);
        }

        return new TermMatcher(changed, all, options);
    }

    /// <summary>Compiles with other options than those for source texts.</summary>
    internal static TermMatcher Compile(IEnumerable<Glossary> glossaries, MatchOptions options) => new(
        ByLanguage(glossaries.SelectMany(static g => g.Concepts)).ToDictionary(
            static pair => pair.Key,
            pair => new LanguageMatcher(LanguageProfile.For(pair.Value[0].Term.Language), pair.Value, options),
            StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableArray<Concept>>(StringComparer.Ordinal),
        options);

    private static Dictionary<string, List<TermEntry>> ByLanguage(IEnumerable<Concept> concepts)
    {
        var terms = new Dictionary<string, List<TermEntry>>(StringComparer.Ordinal);
        foreach (var concept in concepts)
        {
            foreach (var term in concept.Terms)
            {
                if (!terms.TryGetValue(term.Language.Language, out var entries))
                {
                    terms.Add(term.Language.Language, entries = []);
                }

                entries.Add(new TermEntry(concept, term));
            }
        }

        return terms;
    }
}
