using System.Collections.Immutable;
using NodaTime;

namespace TranslationPipeline.Glossaries;

/// <summary>The terms of one language, ready to be found: leftmost, then longest, one result a word.</summary>
internal sealed class LanguageMatcher
{
    private const int MaxCandidates = 16;

    private readonly LanguageProfile profile;
    private readonly WordIndex index;
    private readonly CompoundIndex? compounds;
    private readonly TermTrie trie = new();

    public LanguageMatcher(LanguageProfile profile, IEnumerable<TermEntry> terms, MatchOptions options)
    {
        this.profile = profile;
        var words = new TermWordTable(profile, options);
        foreach (var term in terms)
        {
            var path = words.PathOf(term);
            if (path.Count is > 0 and <= TermTrie.MaxWords)
            {
                trie.Add(path, term);
            }
        }

        index = new WordIndex(profile, words.Words);
        compounds = profile.JoinsCompounds ? new CompoundIndex(words.Words, profile, options) : null;
    }

    /// <summary>Adds the terms found in <paramref name="text"/> to <paramref name="matches"/>, which is made when the first one is found.</summary>
    public void Match(ReadOnlySpan<char> text, LocalDate? date, ref ImmutableArray<TermMatch>.Builder? matches)
    {
        var position = 0;
        while (TermTokenizer.Next(text, position, profile.ApostropheBreaks) is { Kind: not TermTokenKind.None } token)
        {
            position = token.End;
            var best = default(Found);
            Walk(text, token, TermTrie.Root, 0, date, ref best);
            if (best.Entry is { } entry && IsWhole(text, token, best.End))
            {
                var end = EndWithSuffix(text, best.End);
                (matches ??= ImmutableArray.CreateBuilder<TermMatch>()).Add(new TermMatch(new TextRange(token.Start, end), entry.Concept, entry.Term));
                position = end;
            }
            else if (compounds is not null && token.Kind == TermTokenKind.Word)
            {
                MatchParts(text, token, date, ref matches);
            }
        }
    }

    private static TermEntry? Choose(List<TermEntry> entries, LocalDate? date)
    {
        TermEntry? best = null;
        foreach (var entry in entries)
        {
            if (entry.Term.IsInForce(date) && (best is null || entry.Term.Status < best.Term.Status))
            {
                best = entry;
            }
        }

        return best;
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

    private void Walk(ReadOnlySpan<char> text, TermToken token, int node, int cost, LocalDate? date, ref Found best)
    {
        Span<WordCandidate> candidates = stackalloc WordCandidate[MaxCandidates];
        var count = index.Find(text[token.Start..token.End], candidates);
        for (var i = 0; i < count; i++)
        {
            var child = trie.Child(node, candidates[i].Word, node != TermTrie.Root && token.HasGap);
            if (child < 0)
            {
                continue;
            }

            var total = cost + candidates[i].Cost;
            if (trie.TermsAt(child) is { } ending && (token.End > best.End || (token.End == best.End && total < best.Cost)) && Choose(ending, date) is { } entry)
            {
                best = new Found(token.End, total, entry);
            }

            if (TermTokenizer.Next(text, token.End, profile.ApostropheBreaks) is { Kind: not TermTokenKind.None } next)
            {
                Walk(text, next, child, total, date, ref best);
            }
        }
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

    private void MatchParts(ReadOnlySpan<char> text, TermToken token, LocalDate? date, ref ImmutableArray<TermMatch>.Builder? matches)
    {
        Span<CompoundPart> parts = stackalloc CompoundPart[MaxCandidates];
        var count = compounds!.Find(text[token.Start..token.End], parts);
        var from = 0;
        for (var i = 0; i < count; i++)
        {
            var part = parts[i];
            var child = trie.Child(TermTrie.Root, part.Word, gap: false);
            if (part.Start >= from && child >= 0 && trie.TermsAt(child) is { } ending && Choose(ending, date) is { } entry)
            {
                from = part.End;
                (matches ??= ImmutableArray.CreateBuilder<TermMatch>()).Add(new TermMatch(new TextRange(token.Start + part.Start, token.Start + part.End), entry.Concept, entry.Term));
            }
        }
    }

    private readonly record struct Found(int End, int Cost, TermEntry? Entry);
}
