using System.Buffers;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// Finds term words inside compounds of languages that write them together (Sicherheits|garantien). Only nouns make
/// such compounds, so the long word must be capitalised where nouns are, and what is left over must be long enough to be a word.
/// </summary>
internal sealed class CompoundIndex
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäöüåæø");
    private static readonly string[] Links = ["s", "es", "n", "en", "er", "e", ""];

    private readonly LanguageProfile profile;
    private readonly int minimumPart;
    private readonly int minimumRest;
    private readonly bool anyCase;
    private readonly Dictionary<string, int> heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> firsts;
    private readonly Dictionary<string, List<(TailRule Tail, int Word)>> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(TailRule Tail, int Word)>>.AlternateLookup<ReadOnlySpan<char>> lasts;

    public CompoundIndex(List<TermWord> words, LanguageProfile profile, MatchOptions options)
    {
        this.profile = profile;
        anyCase = options.AnyCase;
        minimumPart = options.PartsOfWords ? 4 : 8;
        minimumRest = options.PartsOfWords ? 3 : 4;
        firsts = heads.GetAlternateLookup<ReadOnlySpan<char>>();
        lasts = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is { Inflects: true, IsPhrase: false, Case: CaseRule.Any or CaseRule.Capital } word && word.Key.Length >= minimumPart
                && (anyCase || !profile.NounsAreCapitalised || char.IsUpper(word.Raw[0])))
            {
                Add(word, i);
            }
        }
    }

    /// <summary>Finds the parts of <paramref name="word"/>: at most one at its beginning and one at its end.</summary>
    /// <param name="word">As written.</param>
    /// <param name="filter">Which term words count.</param>
    /// <param name="parts">Gets the parts.</param>
    /// <param name="any">Becomes true when some would count on another day.</param>
    public int Find(ReadOnlySpan<char> word, PartFilter filter, Span<CompoundPart> parts, ref bool any)
    {
        if (heads.Count == 0 || word.Length < minimumPart + minimumRest || word.Length > WordIndex.MaxWordLength || (!anyCase && profile.NounsAreCapitalised && !char.IsUpper(word[0])))
        {
            return 0;
        }

        Span<char> folded = stackalloc char[word.Length];
        if (TermFolding.Fold(word, profile.FoldTable, folded, []) != word.Length)
        {
            return 0; // soft hyphens: offsets would not agree
        }

        var count = FindFirst(folded, filter, parts, ref any);
        return FindLast(folded, filter, parts, count, ref any);
    }

    private int FindFirst(ReadOnlySpan<char> word, PartFilter filter, Span<CompoundPart> parts, ref bool any)
    {
        for (var length = word.Length - minimumRest; length >= minimumPart; length--)
        {
            if (firsts.TryGetValue(word[..length], out var number) && filter.Accepts(number, ref any))
            {
                parts[0] = new CompoundPart(0, length, number);
                return 1;
            }
        }

        return 0;
    }

    private int FindLast(ReadOnlySpan<char> word, PartFilter filter, Span<CompoundPart> parts, int count, ref bool any)
    {
        for (var start = minimumRest; start <= word.Length - minimumPart; start++)
        {
            if (!HasVowel(word[..start]))
            {
                continue;
            }

            for (var length = word.Length - start; length >= minimumPart - 1; length--)
            {
                if (!lasts.TryGetValue(word.Slice(start, length), out var endings))
                {
                    continue;
                }

                foreach (var (tail, number) in endings)
                {
                    if (tail.Accepts(word.Slice(start, length), word[(start + length)..]) && filter.Accepts(number, ref any))
                    {
                        parts[count] = new CompoundPart(start, word.Length, number);
                        return count + 1;
                    }
                }
            }
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> text) => text.ContainsAny(Vowels);

    private void Add(TermWord word, int number)
    {
        foreach (var link in Links)
        {
            heads.TryAdd(word.Key + link, number);
        }

        if (word.Key.EndsWith('e'))
        {
            heads.TryAdd(word.Key[..^1], number);
        }

        foreach (var stem in WordInflector.Inflect(word.Key, profile, isAbbreviation: false, isPhrase: false))
        {
            stems.TryAdd(stem.Text, []);
            stems[stem.Text].Add((stem.Tail, number));
        }
    }
}
