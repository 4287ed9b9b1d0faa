using System.Buffers;
using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Hyphens;

/// <summary>
/// A hyphen, or a hyphen and a line break, inside an ordinary word ("secu-rity"). Joined only on evidence: the joined word
/// is known from the document or the word list and its second part is no word. Compounds stay. Names are not looked at here.
/// </summary>
internal sealed class HyphenPass : INormalizationPass
{
    private const int MinPart = 2;
    private const int MinWord = 6;
    private const int MinUnlisted = 8;
    private const int MaxWord = 64;
    private static readonly SearchValues<char> Marks = SearchValues.Create("-‐");
    private static readonly FrozenDictionary<string, FrozenSet<string>> Prefixes = EmbeddedTable
        .Read("hyphen-prefixes.tsv", "language", "prefix", "source")
        .GroupBy(static row => row[0])
        .ToFrozenDictionary(static g => g.Key, static g => g.Select(static row => row[1]).ToFrozenSet());

    /// <inheritdoc/>
    public string Name => "hyphens";

    /// <inheritdoc/>
    public void Run(PassInput input, PassOutput output)
    {
        var text = input.Text;
        WordEvidence? words = null;
        var at = text.AsSpan().IndexOfAny(Marks);
        while (at >= 0)
        {
            if (SplitWord.Find(text, at) is { } split && split.First.Length >= MinPart && split.Second.Length >= MinPart
                && split.First.Length + split.Second.Length >= MinWord && !input.IsProtected(new TextRange(split.First.Start, split.Second.End))
                && Decide(input, split, words ??= new WordEvidence(input)) is { } edit)
            {
                output.Edits.Add(edit);
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static Edit? Decide(PassInput input, SplitWord split, WordEvidence words)
    {
        Span<char> lower = stackalloc char[MaxWord];
        var joined = lower[..(split.First.Length + split.Second.Length)];
        var first = joined[..split.First.Length];
        var second = joined[split.First.Length..];
        input.Text.AsSpan(split.First.Start, split.First.Length).ToLowerInvariant(first);
        input.Text.AsSpan(split.Second.Start, split.Second.Length).ToLowerInvariant(second);
        if (split.HasLineBreak && words.HasCompound($"{first}-{second}"))
        {
            return new Edit(new TextRange(split.Hyphen + 1, split.Second.Start), "", "hyphens.line-break", $"{first}-{second} stands elsewhere in the document") { Confidence = 0.995 };
        }

        // The cheap questions first: nearly every hyphen stands in front of a word.
        if (IsPrefix(input.Language, first) || (!split.HasLineBreak && words.IsListed(second)))
        {
            return null;
        }

        var fromDocument = words.IsInDocument(joined);
        if ((!fromDocument && !words.IsListed(joined))
            || (!split.HasLineBreak && (words.IsInDocument(second) || (!words.HasList && words.IsInDocument(first)))))
        {
            return null;
        }

        // read-only beside readonly, Perl-fork beside perlfork: both are written on purpose. A word of no list may be a term of its own.
        if (!split.HasLineBreak && !words.IsListed(joined) && (joined.Length < MinUnlisted || words.IsWordAnywhere(first) || words.IsWordAnywhere(second)))
        {
            return null;
        }

        var evidence = fromDocument ? $"{joined} stands elsewhere in the document and {second} is no word" : $"{joined} is a word and {second} is none";
        var whole = new TextRange(split.First.Start, split.Second.End);
        var replacement = string.Concat(input.Text.AsSpan(split.First.Start, split.First.Length), input.Text.AsSpan(split.Second.Start, split.Second.Length));
        return split.HasLineBreak
            ? new Edit(whole, replacement, "hyphens.line-break", fromDocument ? $"{joined} stands elsewhere in the document" : $"{joined} is a word, split at the end of a line") { Confidence = 0.995 }
            : new Edit(whole, replacement, "hyphens.split-word", evidence)
            {
                // Without a word list nothing says that the second part is no word or ending of its own.
                Confidence = !words.HasList ? 0.8 : 0.995,
                Outcome = !words.HasList ? EditOutcome.Suggest : EditOutcome.Apply,
            };
    }

    private static bool IsPrefix(LanguageTag language, ReadOnlySpan<char> part) =>
        Prefixes.TryGetValue(language.Language, out var prefixes) && prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part);
}
