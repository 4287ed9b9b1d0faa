using System.Collections.Immutable;

namespace TranslationPipeline.Glossaries;

/// <summary>Tells how texts that may hold a term are found in a full-text index. Whatever the matcher finds, the probe finds too.</summary>
internal static class TermProbes
{
    private const int MostAlternatives = 64;
    private const int FewestLettersInside = 4;

    // For each folded letter the letters of the full-text index that become it.
    private static readonly Lazy<Dictionary<char, string>> Preimages = new(BuildPreimages);

    /// <summary>The probes of a term; empty when only reading every text will do.</summary>
    public static ImmutableArray<TermProbe> Of(Term term, IWordForms? forms)
    {
        if (term.Match == TermMatchRule.Regex)
        {
            return [];
        }

        var profile = LanguageProfile.For(term.Language);
        var table = new TermWordTable(profile, default);
        table.PathOf(new TermEntry(new Concept(""), term));
        var words = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var word in table.Words)
        {
            var alternatives = Alternatives(word, profile, forms);
            if (alternatives is { Count: > 0 })
            {
                words.Add([.. alternatives]);
            }
        }

        if (words.Count == 0)
        {
            return [];
        }

        var probes = ImmutableArray.Create(new TermProbe(words.ToImmutable()));
        return profile.JoinsCompounds && table.Words is [{ Inflects: true, IsPhrase: false } only] && Inside(only, profile) is { Count: > 0 } inside
            ? probes.Add(new TermProbe([[.. inside]]) { InsideWords = true })
            : probes;
    }

    // Beginnings that every form of the word has one of; null when the word tells nothing (a symbol).
    private static List<string>? Alternatives(TermWord word, LanguageProfile profile, IWordForms? forms)
    {
        var stems = word.Inflects ? WordInflector.Inflect(word.Key, profile, word.Case == CaseRule.Upper, word.IsPhrase).Select(static s => s.Text).Concat(WordIndex.FormsOf(word, profile, forms)) : [word.Key];
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stem in stems.Distinct(StringComparer.Ordinal))
        {
            foreach (var prefix in profile.Prefixes.Append(""))
            {
                var letters = string.Concat((prefix + stem).TakeWhile(char.IsLetterOrDigit));
                if (letters.Length == 0)
                {
                    return null;
                }

                beginnings.UnionWith(Expand(letters));
            }
        }

        return [.. beginnings.Where(b => !Enumerable.Range(1, b.Length - 1).Any(length => beginnings.Contains(b[..length])))];
    }

    private static List<string> Inside(TermWord word, LanguageProfile profile)
    {
        var stems = WordInflector.Inflect(word.Key, profile, isAbbreviation: false, isPhrase: false).Select(static s => s.Text)
            .Append(word.Key.EndsWith('e') ? word.Key[..^1] : word.Key)
            .Where(static s => s.Length >= FewestLettersInside)
            .SelectMany(Expand)
            .ToHashSet(StringComparer.Ordinal);
        return [.. stems.Where(s => !stems.Any(other => other.Length < s.Length && s.Contains(other, StringComparison.Ordinal)))];
    }

    // The index keeps other letters apart than the matcher does; when there are too many ways to write a beginning, a shorter one is enough.
    private static List<string> Expand(string letters)
    {
        var written = new List<string> { "" };
        foreach (var letter in letters)
        {
            var ways = Preimages.Value.GetValueOrDefault(letter, letter.ToString());
            if (written.Count * ways.Length > MostAlternatives)
            {
                break;
            }

            written = [.. written.SelectMany(_ => ways, static (before, way) => before + way)];
        }

        return written;
    }

    private static Dictionary<char, string> BuildPreimages()
    {
        var preimages = new Dictionary<char, SortedSet<char>>();
        for (var i = 1; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            if (char.IsLetterOrDigit(c) && SearchText.Fold(c.ToString()) is [var indexed])
            {
                foreach (var turkic in new[] { false, true })
                {
                    if (TermFolding.TableFor(turkic)[c] is var key and not '\0')
                    {
                        preimages.TryAdd(key, []);
                        preimages[key].Add(indexed);
                    }
                }
            }
        }

        return preimages.ToDictionary(static p => p.Key, static p => string.Concat(p.Value));
    }
}
