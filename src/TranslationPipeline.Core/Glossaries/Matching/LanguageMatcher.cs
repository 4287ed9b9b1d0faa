using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;

namespace TranslationPipeline.Glossaries;

/// <summary>The terms of one language, ready to be found: leftmost, then longest, one result a word.</summary>
internal sealed class LanguageMatcher
{
    private const int MaxCandidates = 16;

    private readonly LanguageProfile profile;
    private readonly TermLayer[] layers;
    private readonly FrozenSet<string>? replaced; // concepts that count no longer in the first layer
    private readonly MatchOptions options;
    private readonly bool hasPatterns;
    private readonly SkipTable skips;

    public LanguageMatcher(LanguageProfile profile, IEnumerable<TermEntry> terms, MatchOptions options)
        : this(profile, [new TermLayer(profile, terms, options)], null, options)
    {
    }

    private LanguageMatcher(LanguageProfile profile, TermLayer[] layers, FrozenSet<string>? replaced, MatchOptions options)
    {
        this.profile = profile;
        this.layers = layers;
        this.replaced = replaced;
        this.options = options;
        skips = new SkipTable(Math.Clamp(layers[0].Trie.Count * 2, 1 << 10, 1 << 15));
        hasPatterns = Array.Exists(layers, static l => l.Patterns.Count > 0);
    }

    /// <summary>This matcher with some concepts changed. The terms compiled before are shared.</summary>
    /// <param name="terms">All terms of the changed concepts in this language.</param>
    /// <param name="changed">Ids of all concepts changed since the first layer was compiled.</param>
    public LanguageMatcher With(IReadOnlyCollection<TermEntry> terms, FrozenSet<string> changed) =>
        new(profile, terms.Count == 0 ? [layers[0]] : [layers[0], new TermLayer(profile, terms, options)], changed, options);

    /// <summary>Adds the terms found in <paramref name="text"/> to <paramref name="matches"/>, which is made when the first one is found.</summary>
    public void Match(ReadOnlySpan<char> text, LocalDate? date, ref ImmutableArray<TermMatch>.Builder? matches)
    {
        var patterns = hasPatterns ? FindPatterns(text, date) : null;
        var position = 0;
        while (NextStart(text, position, out var hash) is { Kind: not TermTokenKind.None } token)
        {
            if (patterns is not null)
            {
                TakePatterns(patterns, position, token.Start, ref matches, out var end);
                if (end > token.Start)
                {
                    position = end;
                    continue;
                }
            }

            position = token.End;
            var best = default(Found);
            var begins = false;
            for (var i = 0; i < layers.Length; i++)
            {
                begins |= Walk(i, text, token, hash, TermTrie.Root, 0, date, ref best);
            }

            if (best.Entry.Term is not null && IsWhole(text, token, best.End))
            {
                var end = EndWithSuffix(text, best.End);
                Add(new TextRange(token.Start, end), best.Entry, ref matches);
                position = end;
            }
            else if (token.Kind != TermTokenKind.Word || layers[0].Compounds is null || !MatchParts(text, token, date, ref matches))
            {
                if (!begins)
                {
                    skips.Add(hash); // whatever stands after it, no term begins with this word
                }
            }
        }

        if (patterns is not null)
        {
            TakePatterns(patterns, position, text.Length, ref matches, out _);
        }
    }

    private static void Add(TextRange range, TermEntry entry, ref ImmutableArray<TermMatch>.Builder? matches) =>
        (matches ??= ImmutableArray.CreateBuilder<TermMatch>()).Add(new TermMatch(range, entry.Concept, entry.Term));

    // The tight loop: over white space and words that are known to begin no term.
    private TermToken NextStart(ReadOnlySpan<char> text, int position, out ulong hash)
    {
        var classes = TermTokenizer.Classes;
        while (position < text.Length)
        {
            var kind = classes[text[position]];
            if (kind == TermTokenizer.Space)
            {
                position++;
                continue;
            }

            var start = position;
            if (kind == TermTokenizer.Word)
            {
                if (position + WordHash.Block < text.Length
                    && WordHash.AsciiWord(ref Unsafe.AsRef(in text[position]), out hash) is var length and > 0 and < WordHash.Block)
                {
                    position += length;
                }
                else
                {
                    do
                    {
                        position++;
                    }
                    while (position < text.Length && classes[text[position]] == TermTokenizer.Word);

                    hash = WordHash.Of(text[start..position]);
                }

                if (position >= text.Length || TermTokenizer.Separates(classes[text[position]]))
                {
                    if (skips.Has(hash))
                    {
                        continue;
                    }

                    return new TermToken(start, position, TermTokenKind.Word, false);
                }
            }

            var token = TermTokenizer.Next(text, start, profile.ApostropheBreaks);
            if (token.Kind == TermTokenKind.None)
            {
                break;
            }

            hash = WordHash.Of(text[token.Start..token.End]);
            if (skips.Has(hash))
            {
                position = token.End;
                continue;
            }

            return token;
        }

        hash = 0;
        return default;
    }

    // A symbol at the edge of a term must not touch a letter (.NET is not in "internet.NET"), nor katakana katakana.
    private static bool IsWhole(ReadOnlySpan<char> text, TermToken first, int end)
    {
        var before = first.Start > 0 ? text[first.Start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        return first.Kind switch
        {
            TermTokenKind.Symbol when TermTokenizer.IsWord(before) => false,
            TermTokenKind.Unspaced when IsKatakana(text[first.Start]) && IsKatakana(before) => false,
            _ => !(TermTokenizer.IsWord(after) && !TermTokenizer.IsWord(text[end - 1]) && first.Kind != TermTokenKind.Unspaced)
                && !(IsKatakana(text[end - 1]) && IsKatakana(after)),
        };
    }

    private static bool IsKatakana(char c) => c is >= '\u30A1' and <= '\u30FA' or 'ー';

    // True when a term of the layer goes on with the word, whether or not the text does.
    [SkipLocalsInit]
    private bool Walk(int layerNumber, ReadOnlySpan<char> text, TermToken token, ulong hash, int node, int cost, LocalDate? date, ref Found best)
    {
        Span<WordCandidate> candidates = stackalloc WordCandidate[MaxCandidates];
        var layer = layers[layerNumber];
        var count = layer.Index.Find(text[token.Start..token.End], hash, candidates);
        var goesOn = false;
        var next = default(TermToken);
        var nextHash = 0UL;
        for (var i = 0; i < count; i++)
        {
            var child = node == TermTrie.Root ? layer.Trie.RootChild(candidates[i].Word) : layer.Trie.Child(node, candidates[i].Word, token.HasGap);
            if (child < 0)
            {
                continue;
            }

            goesOn = true;
            var total = cost + candidates[i].Cost;
            if ((token.End > best.End || (token.End == best.End && total <= best.Cost)) && layer.Trie.Choose(child, date, layerNumber == 0 ? replaced : null) is { } entry
                && (token.End > best.End || total < best.Cost || entry.IsBefore(best.Entry)))
            {
                best = new Found(token.End, total, entry);
            }

            if (layer.Trie.HasChildren(child))
            {
                if (nextHash == 0 && TermTokenizer.Next(text, token.End, profile.ApostropheBreaks) is { Kind: not TermTokenKind.None } read)
                {
                    next = read;
                    nextHash = WordHash.Of(text[next.Start..next.End]);
                }

                if (nextHash != 0)
                {
                    Walk(layerNumber, text, next, nextHash, child, total, date, ref best);
                }
            }
        }

        return goesOn;
    }

    // АҚШ-пен: the suffix belongs to the written word.
    private int EndWithSuffix(ReadOnlySpan<char> text, int end)
    {
        if (!profile.HyphenJoinsSuffix || profile.Chain is not { } chain || end >= text.Length || profile.FoldTable[text[end]] != '-')
        {
            return end;
        }

        var token = TermTokenizer.Next(text, end, profile.ApostropheBreaks);
        if (token.Kind != TermTokenKind.Word || token.Start != end + 1 || token.End - token.Start > 12)
        {
            return end;
        }

        Span<char> folded = stackalloc char[token.End - token.Start];
        var length = TermFolding.Fold(text[token.Start..token.End], profile.FoldTable, folded, []);
        return chain.Accepts(SuffixChain.Stem, [], folded[..length], anySound: true) ? token.End : end;
    }

    // True when the word is long enough to have parts that depend on the day: it is never skipped then.
    private bool MatchParts(ReadOnlySpan<char> text, TermToken token, LocalDate? date, ref ImmutableArray<TermMatch>.Builder? matches)
    {
        Span<CompoundPart> parts = stackalloc CompoundPart[MaxCandidates];
        var word = text[token.Start..token.End];
        var found = false;
        CompoundPart first = default, last = default;
        TermEntry firstEntry = default, lastEntry = default;
        for (var i = 0; i < layers.Length; i++)
        {
            var count = layers[i].FindParts(word, date, i == 0 ? replaced : null, parts, out var any);
            found |= any;
            for (var p = 0; p < count; p++)
            {
                var part = parts[p];
                var entry = layers[i].Trie.Choose(layers[i].Trie.RootChild(part.Word), date, i == 0 ? replaced : null)!.Value;

                if (part.Start == 0)
                {
                    if (firstEntry.Term is null || part.End > first.End || (part.End == first.End && entry.IsBefore(firstEntry)))
                    {
                        (first, firstEntry) = (part, entry);
                    }
                }
                else if (lastEntry.Term is null || part.Start < last.Start || (part.Start == last.Start && entry.IsBefore(lastEntry)))
                {
                    (last, lastEntry) = (part, entry);
                }
            }
        }

        if (firstEntry.Term is not null)
        {
            Add(new TextRange(token.Start, token.Start + first.End), firstEntry, ref matches);
        }

        if (lastEntry.Term is not null && (firstEntry.Term is null || last.Start >= first.End))
        {
            Add(new TextRange(token.Start + last.Start, token.Start + last.End), lastEntry, ref matches);
        }

        return found;
    }

    private List<(TextRange Range, TermEntry Entry)> FindPatterns(ReadOnlySpan<char> text, LocalDate? date)
    {
        var found = new List<(TextRange Range, TermEntry Entry)>();
        for (var i = 0; i < layers.Length; i++)
        {
            foreach (var pattern in layers[i].Patterns)
            {
                if (pattern.Entry.Term.IsInForce(date) && !(i == 0 && replaced?.Contains(pattern.Entry.Concept.Id) == true))
                {
                    pattern.Find(text, found);
                }
            }
        }

        found.Sort(static (a, b) => a.Range.Start != b.Range.Start ? a.Range.Start.CompareTo(b.Range.Start) : b.Range.End.CompareTo(a.Range.End));
        return found;
    }

    // Patterns that begin no later than the next word; what a match before them covers is theirs no longer.
    private static void TakePatterns(List<(TextRange Range, TermEntry Entry)> patterns, int from, int until, ref ImmutableArray<TermMatch>.Builder? matches, out int end)
    {
        end = from;
        while (patterns.Count > 0 && patterns[0].Range.Start <= until)
        {
            var (range, entry) = patterns[0];
            patterns.RemoveAt(0);
            if (range.Start >= end)
            {
                Add(range, entry, ref matches);
                end = range.End;
            }
        }
    }

    private readonly record struct Found(int End, int Cost, TermEntry Entry);
}
