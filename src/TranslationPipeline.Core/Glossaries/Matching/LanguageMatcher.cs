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
    private readonly SkipTable skips = new(); // words that begin no term
    private readonly SkipTable plain = new(); // words that are what they seem, whatever stands around them

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
        hasPatterns = Array.Exists(layers, static l => l.Patterns.Count > 0);
    }

    /// <summary>This matcher with some concepts changed. The terms compiled before are shared.</summary>
    /// <param name="terms">All terms of the changed concepts in this language.</param>
    /// <param name="changed">Ids of all concepts changed since the first layer was compiled.</param>
    public LanguageMatcher With(IReadOnlyCollection<TermEntry> terms, FrozenSet<string> changed) =>
        new(profile, terms.Count == 0 ? [layers[0]] : [layers[0], new TermLayer(profile, terms, options)], changed, options);

    /// <summary>Adds the terms found in <paramref name="text"/> to <paramref name="matches"/>, which is made when the first one is found.</summary>
    [SkipLocalsInit]
    public void Match(ReadOnlySpan<char> text, LocalDate? date, ref ImmutableArray<TermMatch>.Builder? matches)
    {
        var patterns = hasPatterns ? FindPatterns(text, date) : null;
        var window = new TokenWindow(text, profile.ApostropheBreaks, skips, layers[0].Cache, stackalloc TermToken[TokenWindow.Size], stackalloc ulong[TokenWindow.Size]);
        var position = 0;
        for (var at = window.NextStart(0, position); at >= 0; at = window.NextStart(at, position))
        {
            var token = window[at];
            if (patterns is not null)
            {
                position = patterns.Take(position, token.Start, ref matches);
                if (position > token.Start)
                {
                    continue;
                }
            }

            position = token.End;
            var best = Found.None;
            var begins = false;
            for (var i = 0; i < layers.Length; i++)
            {
                begins |= Begin(i, text, ref window, at, date, ref best);
            }

            if (best.Term >= 0 && IsOtherWord(text, token, window.HashOf(at), best))
            {
                best = Found.None;
            }

            if (best.Term >= 0 && IsWhole(text, token, best.End))
            {
                position = EndWithSuffix(text, best.End);
                Add(new TextRange(token.Start, position), EntryOf(best), ref matches);
            }
            else if (token.Kind != TermTokenKind.Word || layers[0].Compounds is null || !MatchParts(text, token, date, ref matches))
            {
                if (!begins)
                {
                    skips.Add(window.HashOf(at)); // whatever stands after it, no term begins with this word
                }
            }
        }

        patterns?.Take(position, text.Length, ref matches);
    }

    private static void Add(TextRange range, TermEntry entry, ref ImmutableArray<TermMatch>.Builder? matches) =>
        (matches ??= ImmutableArray.CreateBuilder<TermMatch>()).Add(new TermMatch(range, entry.Concept, entry.Term));

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

    // True when a term of the layer begins with the word, whether or not the text goes on with it.
    [SkipLocalsInit]
    private bool Begin(int layer, ReadOnlySpan<char> text, ref TokenWindow window, int at, LocalDate? date, ref Found best)
    {
        Span<WordCandidate> candidates = stackalloc WordCandidate[MaxCandidates];
        var token = window[at];
        var count = layers[layer].Find(text[token.Start..token.End], window.HashOf(at), candidates);
        var begins = false;
        foreach (ref var candidate in candidates[..count])
        {
            if (candidate.Root < 0)
            {
                continue;
            }

            begins = true;
            if ((candidate.Root & 1) != 0)
            {
                Take(layer, candidate.Root >> 1, token.End, candidate.Cost, date, ref best);
            }

            if (candidate.Next != 0)
            {
                GoOn(layer, text, ref window, at + 1, candidate.Root >> 1, candidate.Next, candidate.Cost, date, ref best);
            }
        }

        return begins;
    }

    // Follows the terms that go on after a node.
    [SkipLocalsInit]
    private void GoOn(int layer, ReadOnlySpan<char> text, ref TokenWindow window, int at, int node, uint next, int cost, LocalDate? date, ref Found best)
    {
        var token = window[at];
        if (token.Kind == TermTokenKind.None)
        {
            return;
        }

        Span<WordCandidate> candidates = stackalloc WordCandidate[MaxCandidates];
        var trie = layers[layer].Trie;
        var count = layers[layer].Find(text[token.Start..token.End], window.HashOf(at), candidates);
        foreach (ref var candidate in candidates[..count])
        {
            var step = TermTrie.StepOf(candidate.Word, token.HasGap);
            if ((next & TermTrie.BitOf(step)) == 0 || trie.Child(node, step) is not (>= 0 and var child))
            {
                continue;
            }

            Take(layer, child, token.End, cost + candidate.Cost, date, ref best);
            if (trie.HasChildren(child))
            {
                GoOn(layer, text, ref window, at + 1, child, uint.MaxValue, cost + candidate.Cost, date, ref best);
            }
        }
    }

    // The longest counts, then the one written most as the text writes it, then the better term.
    private void Take(int layer, int node, int end, int cost, LocalDate? date, ref Found best)
    {
        if (end < best.End || (end == best.End && cost > best.Cost))
        {
            return;
        }

        var trie = layers[layer].Trie;
        var term = trie.Choose(node, date, layer == 0 ? replaced : null);
        if (term >= 0 && (end > best.End || cost < best.Cost || trie.Entry(term).IsBefore(EntryOf(best))))
        {
            best = new Found(end, cost, layer, term);
        }
    }

    private bool IsOtherWord(ReadOnlySpan<char> text, TermToken token, ulong hash, Found found) =>
        profile.Context is { } context && !options.AnyCase && found.End == token.End && token.Kind == TermTokenKind.Word && !plain.Has(hash)
        && EntryOf(found).Term is { CaseSensitive: false, Match: TermMatchRule.Inflect } term && !IsPlain(context, text[token.Start..token.End], hash)
        && context.IsOtherWord(text, new TextRange(token.Start, token.End), term);

    private bool IsPlain(WordContext context, ReadOnlySpan<char> word, ulong hash)
    {
        if (word.Length > WordIndex.MaxWordLength)
        {
            return true;
        }

        Span<char> folded = stackalloc char[word.Length];
        var isPlain = context.SaysNothingOf(folded[..TermFolding.Fold(word, profile.FoldTable, folded, [])]);
        if (isPlain)
        {
            plain.Add(hash);
        }

        return isPlain;
    }

    private TermEntry EntryOf(Found found) => layers[found.Layer].Trie.Entry(found.Term);

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
                var entry = layers[i].Trie.Entry(layers[i].Trie.Choose(layers[i].Trie.RootChild(part.Word), date, i == 0 ? replaced : null));
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

    private PatternQueue FindPatterns(ReadOnlySpan<char> text, LocalDate? date)
    {
        var found = new PatternQueue();
        for (var i = 0; i < layers.Length; i++)
        {
            foreach (var pattern in layers[i].Patterns)
            {
                if (pattern.Entry.Term.IsInForce(date) && !(i == 0 && replaced?.Contains(pattern.Entry.Concept.Id) == true))
                {
                    found.Add(pattern, text);
                }
            }
        }

        return found.Sorted();
    }

    private readonly record struct Found(int End, int Cost, int Layer, int Term)
    {
        public static Found None { get; } = new(0, 0, 0, -1);
    }
}
