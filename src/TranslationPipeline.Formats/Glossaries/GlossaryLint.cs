using System.Text;
using System.Text.RegularExpressions;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Finds contradictions between the rows of one glossary. Everything it reports was read all the same.</summary>
internal static class GlossaryLint
{
    /// <summary>Adds what it finds to <paramref name="diagnostics"/>.</summary>
    public static void Check(Glossary glossary, DiagnosticList diagnostics)
    {
        foreach (var concept in glossary.Concepts)
        {
            foreach (var term in concept.Terms)
            {
                if (term.Match == TermMatchRule.Regex)
                {
                    CheckPattern(term, diagnostics);
                }
                else
                {
                    CheckScript(term, diagnostics);
                }
            }

            CheckDoNotTranslate(concept, diagnostics);
        }

        CheckForbidden(glossary, diagnostics);
        CheckConflicts(glossary, diagnostics);
        CheckReferences(glossary, diagnostics);
    }

    /// <summary>True when the validity intervals share a day.</summary>
    private static bool Overlap(Term a, Term b) =>
        (a.ValidTo is null || b.ValidFrom is null || b.ValidFrom < a.ValidTo) && (b.ValidTo is null || a.ValidFrom is null || a.ValidFrom < b.ValidTo);

    private static string Key(string text) => text.ToLowerInvariant();

    // A pattern that cannot run in linear time would let one text stop the job.
    private static void CheckPattern(Term term, DiagnosticList diagnostics)
    {
        try
        {
            _ = new Regex(term.Text, RegexOptions.NonBacktracking);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            diagnostics.Add("regex", term.Line, 1, $"the pattern '{term.Text}' cannot be used: {exception.Message}", "Write a regular expression without look-around and back-references, or another match rule");
        }
    }

    // One word must not mix Latin and Cyrillic letters: they look alike and never match.
    private static void CheckScript(Term term, DiagnosticList diagnostics)
    {
        if (!term.Text.AsSpan().ContainsAnyInRange('\u0400', '\u052F') || !term.Text.AsSpan().ContainsAnyInRange('A', '\u024F'))
        {
            return;
        }

        foreach (var word in term.Text.Split([' ', '-', '‑', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var latin = word.FirstOrDefault(static c => char.IsLetter(c) && c < '\u0250');
            var cyrillic = word.FirstOrDefault(static c => c is >= '\u0400' and <= '\u052F');
            if (latin != 0 && cyrillic != 0)
            {
                var (odd, name) = word.Count(static c => c < '\u0250') * 2 <= word.Length ? (latin, "Latin") : (cyrillic, "Cyrillic");
                diagnostics.Add("mixed-script", term.Line, 1, $"the word '{word}' mixes Latin and Cyrillic letters ({name} '{odd}')", "Write the whole word in one script");
            }
        }
    }

    private static void CheckDoNotTranslate(Concept concept, DiagnosticList diagnostics)
    {
        if (!concept.DoNotTranslate)
        {
            return;
        }

        var first = concept.Terms[0];
        var other = concept.Terms.FirstOrDefault(t => t.Status == TermStatus.Preferred && (concept.KeptIn.IsEmpty || concept.StaysIn(t.Language)) && IsLatin(t) == IsLatin(first) && t.Text != first.Text);
        if (other is not null)
        {
            diagnostics.Add("do-not-translate", other.Line, 1, $"'{first.Text}' must not be translated, but {other.Language} says '{other.Text}'", "Write the same term in every language of the same script, or set dnt to 0");
        }
    }

    private static bool IsLatin(Term term) => term.Text.Any(static c => c < '\u0250' && char.IsLetter(c));

    private static void CheckForbidden(Glossary glossary, DiagnosticList diagnostics)
    {
        var forbidden = new Dictionary<(LanguageTag, string), List<(Concept Concept, Term Term)>>();
        var maxWords = 0;
        foreach (var concept in glossary.Concepts)
        {
            foreach (var term in concept.Terms.Where(static t => t.Status == TermStatus.Forbidden))
            {
                var words = Words(term.Text);
                maxWords = Math.Max(maxWords, words.Length);
                var key = (term.Language, string.Join(' ', words));
                forbidden.TryAdd(key, []);
                forbidden[key].Add((concept, term));
            }
        }

        foreach (var concept in glossary.Concepts.Where(_ => maxWords > 0))
        {
            foreach (var term in concept.Terms.Where(static t => t.Status == TermStatus.Preferred))
            {
                if (FindForbidden(term, forbidden, maxWords) is var (rival, bad))
                {
                    var same = Key(bad.Text) == Key(term.Text);
                    if (same && Contradicts(rival, concept))
                    {
                        diagnostics.Add("preferred-and-forbidden", Math.Max(term.Line, bad.Line), 1, $"'{term.Text}' ({term.Language}) is preferred on line {term.Line} and forbidden on line {bad.Line}", "Decide which is right and change the other");
                    }
                    else if (!same)
                    {
                        diagnostics.Add("contains-forbidden", term.Line, 1, $"the preferred term '{term.Text}' contains '{bad.Text}', which is forbidden on line {bad.Line}", "Write the preferred term with another word");
                    }
                }
            }
        }
    }

    // In the wide form a forbidden row repeats the source term beside the forbidden target: that is no contradiction.
    private static bool Contradicts(Concept forbidden, Concept preferred) =>
        forbidden.Id == preferred.Id || forbidden.Terms.All(t => preferred.Terms.Any(p => p.Language == t.Language && Key(p.Text) == Key(t.Text)));

    private static (Concept Concept, Term Term)? FindForbidden(Term term, Dictionary<(LanguageTag Language, string Words), List<(Concept Concept, Term Term)>> forbidden, int maxWords)
    {
        var words = Words(term.Text);
        for (var start = 0; start < words.Length; start++)
        {
            var phrase = new StringBuilder();
            for (var end = start; end < Math.Min(words.Length, start + maxWords); end++)
            {
                phrase.Append(end > start ? " " : "").Append(words[end]);
                if (forbidden.TryGetValue((term.Language, phrase.ToString()), out var found) && found.FindIndex(f => Overlap(f.Term, term)) is var index and >= 0)
                {
                    return found[index];
                }
            }
        }

        return null;
    }

    private static string[] Words(string text) => Key(text).Split([' ', '\u00A0', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    private static void CheckConflicts(Glossary glossary, DiagnosticList diagnostics)
    {
        // Two concepts that share their first term (the source) while both are in force and in one domain.
        // Hashes first: of a million terms hardly any stands twice.
        var seen = new HashSet<long>(glossary.Concepts.Length);
        var twice = new HashSet<long>();
        foreach (var concept in glossary.Concepts)
        {
            if (SourceHash(concept) is { } hash && !seen.Add(hash))
            {
                twice.Add(hash);
            }
        }

        var bySource = new Dictionary<(LanguageTag, string, string?), List<(Concept Concept, Term Term)>>();
        foreach (var concept in glossary.Concepts.Where(c => twice.Count > 0 && SourceHash(c) is { } hash && twice.Contains(hash)))
        {
            var first = concept.Terms[0];
            var key = (first.Language, Key(first.Text), concept.Domain);
            bySource.TryAdd(key, []);
            bySource[key].Add((concept, first));
        }

        foreach (var rivals in bySource.Values.Where(static r => r.Count > 1))
        {
            for (var i = 1; i < Math.Min(rivals.Count, 50); i++)
            {
                ReportConflict(rivals[i - 1], rivals[i], diagnostics);
            }
        }
    }

    private static long? SourceHash(Concept concept) => concept.Kind is null && concept.Terms[0] is { Status: TermStatus.Preferred } first
        ? ((long)string.GetHashCode(first.Text, StringComparison.OrdinalIgnoreCase) << 32) ^ HashCode.Combine(first.Language, concept.Domain, first.Text.Length)
        : null;

    private static void ReportConflict((Concept Concept, Term Term) a, (Concept Concept, Term Term) b, DiagnosticList diagnostics)
    {
        if (!Overlap(a.Term, b.Term) || ((a.Term.CaseSensitive || b.Term.CaseSensitive) && a.Term.Text != b.Term.Text))
        {
            return;
        }

        var other = a.Concept.Terms.Skip(1).FirstOrDefault(t => b.Concept.Terms.Any(u => u.Language == t.Language && u.Status == TermStatus.Preferred && Key(u.Text) != Key(t.Text)));
        if (other is null)
        {
            diagnostics.Add("duplicate-term", b.Term.Line, 1, $"'{b.Term.Text}' with the same translations stands on line {a.Term.Line} already", "Delete one of the rows");
            return;
        }

        var rival = b.Concept.Terms.First(u => u.Language == other.Language);
        var dated = a.Term.ValidFrom is not null || a.Term.ValidTo is not null || b.Term.ValidFrom is not null || b.Term.ValidTo is not null;
        diagnostics.Add(
            dated ? "validity-overlap" : "conflict",
            b.Term.Line,
            1,
            $"'{b.Term.Text}' has two preferred terms in {other.Language}{(dated ? " at the same time" : "")}: '{other.Text}' (line {other.Line}) and '{rival.Text}' (line {rival.Line})",
            "Make one of them admitted, or separate them by domain or validity");
    }

    // A note 'see:other-id' refers to another concept; references must not come back to where they started.
    private static void CheckReferences(Glossary glossary, DiagnosticList diagnostics)
    {
        var see = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var concept in glossary.Concepts)
        {
            if (concept.Note is { } note && note.StartsWith("see:", StringComparison.Ordinal))
            {
                see.TryAdd(concept.Id, note[4..].Trim());
            }
        }

        if (see.Count == 0)
        {
            return;
        }

        var lines = glossary.Concepts.ToDictionary(static c => c.Id, static c => c.Terms[0].Line, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in see.Keys)
        {
            var path = new HashSet<string>(StringComparer.Ordinal);
            var at = start;
            while (see.TryGetValue(at, out var next) && done.Add(at))
            {
                path.Add(at);
                at = next;
                if (path.Contains(at))
                {
                    diagnostics.Add("reference-cycle", lines[at], 1, $"the references of '{at}' come back to itself", "Remove one 'see:' of the circle");
                    break;
                }
            }
        }
    }
}
