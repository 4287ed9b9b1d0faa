using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// The next tokens of a text with their hashes: the same tokens as <see cref="TermTokenizer"/>, most of them read eight letters at a time.
/// They are read ahead, so that what is kept about them is on its way from memory before it is asked for, and so that a token is read once,
/// whether it goes on with a term or begins one.
/// </summary>
internal ref struct TokenWindow
{
    /// <summary>Tokens that fit.</summary>
    public const int Size = 128;

    private readonly ReadOnlySpan<char> text;
    private readonly bool apostropheBreaks;
    private readonly SkipTable skips;
    private readonly CandidateCache cache;
    private readonly Span<TermToken> tokens;
    private readonly Span<ulong> hashes;
    private int count;
    private bool isLast;

    public TokenWindow(ReadOnlySpan<char> text, bool apostropheBreaks, SkipTable skips, CandidateCache cache, Span<TermToken> tokens, Span<ulong> hashes)
    {
        this.text = text;
        this.apostropheBreaks = apostropheBreaks;
        this.skips = skips;
        this.cache = cache;
        this.tokens = tokens;
        this.hashes = hashes;
    }

    /// <summary>The place of the next token that may begin a term; -1 at the end. Tokens of the longest term can be asked for behind it.</summary>
    /// <param name="at">Place of the first token that counts.</param>
    /// <param name="position">Tokens that begin before this place of the text do not count.</param>
    public int NextStart(int at, int position)
    {
        while (true)
        {
            if (at + TermTrie.MaxWords >= count && !isLast)
            {
                Fill(at, position);
                at = 0;
            }

            if (at >= count)
            {
                return -1;
            }

            if (tokens[at].Start >= position && !skips.Has(hashes[at]))
            {
                return at;
            }

            at++;
        }
    }

    /// <summary>A token; of the kind <see cref="TermTokenKind.None"/> behind the end of the text.</summary>
    public readonly TermToken this[int at] => at < count ? tokens[at] : default;

    /// <summary>The hash of a token.</summary>
    public readonly ulong HashOf(int at) => hashes[at];

    private void Fill(int at, int position)
    {
        var kept = count - at;
        var end = Math.Max(count > 0 ? tokens[count - 1].End : 0, kept > 0 ? 0 : position);
        tokens.Slice(at, kept).CopyTo(tokens);
        hashes.Slice(at, kept).CopyTo(hashes);
        for (count = kept; count < Size; count++)
        {
            var token = Read(end, out var hash);
            if (token.Kind == TermTokenKind.None)
            {
                isLast = true;
                break;
            }

            end = token.End;
            tokens[count] = token;
            hashes[count] = hash;
            skips.Prefetch(hash);
            cache.Prefetch(hash);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly TermToken Read(int position, out ulong hash)
    {
        ref var classes = ref MemoryMarshal.GetArrayDataReference(TermTokenizer.Classes);
        var start = position;
        while (start < text.Length && Unsafe.Add(ref classes, text[start]) == TermTokenizer.Space)
        {
            start++;
        }

        if (start < text.Length)
        {
            if (Unsafe.Add(ref classes, text[start]) == TermTokenizer.Symbol)
            {
                hash = WordHash.Of(text[start]);
                return new TermToken(start, start + 1, TermTokenKind.Symbol, start > position);
            }

            var length = WordHash.Run(ref Unsafe.AsRef(in text[start]), text.Length - start, out hash);
            if (length > 0 && start + length < text.Length && TermTokenizer.Separates(Unsafe.Add(ref classes, text[start + length])))
            {
                return new TermToken(start, start + length, TermTokenKind.Word, start > position);
            }
        }

        return ReadSlowly(position, out hash);
    }

    private readonly TermToken ReadSlowly(int position, out ulong hash)
    {
        var token = TermTokenizer.Next(text, position, apostropheBreaks);
        hash = WordHash.Of(text[token.Start..token.End]);
        return token;
    }
}
