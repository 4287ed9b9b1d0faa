using System.Collections.Concurrent;
using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>Words and endings of one language that speak of the future or the past: <c>dates-cues.tsv</c>.</summary>
/// <remarks>A form that begins with <c>-</c> is an ending of words; the longest one wins over a shorter one.</remarks>
internal sealed class DateCues
{
    private static readonly ConcurrentDictionary<string, DateCues> Loaded = new(StringComparer.Ordinal);

    private readonly Trie words = new();
    private readonly List<(string Ending, Direction Direction)> endings = [];
    private readonly bool any;

    private DateCues(string language)
    {
        foreach (var row in EmbeddedTable.Read("dates-cues.tsv", "language", "form", "direction", "source"))
        {
            if (row[0] != language)
            {
                continue;
            }

            any = true;
            var direction = row[2] == "future" ? Direction.Future : Direction.Past;
            if (row[1].StartsWith('-'))
            {
                endings.Add((row[1][1..], direction));
            }
            else
            {
                words.SetValue(words.Insert(row[1]), (int)direction);
            }
        }

        endings.Sort(static (x, y) => y.Ending.Length - x.Ending.Length);
    }

    /// <summary>The cues of a language; none when it has no rows.</summary>
    public static DateCues For(string language) => Loaded.TryGetValue(language, out var cues) ? cues : Loaded.GetOrAdd(language, static l => new DateCues(l));

    /// <summary>Adds position and direction of every cue of a sentence to <paramref name="found"/>.</summary>
    public void Find(ReadOnlySpan<char> sentence, int offset, List<(int Position, Direction Direction)> found)
    {
        if (!any)
        {
            return;
        }

        for (var i = 0; i < sentence.Length; i++)
        {
            var kind = CharKinds.Of(sentence[i]);
            if (kind is not (CharKind.Letter or CharKind.Ideograph or CharKind.Hangul) || (kind != CharKind.Ideograph && i > 0 && CharKinds.Of(sentence[i - 1]) == kind))
            {
                continue;
            }

            var direction = At(sentence, i, kind, out var length);
            if (direction != Direction.Unknown)
            {
                found.Add((i + offset, direction));
                i += Math.Max(length, 1) - 1; // 截至 holds no 至, "is expected" no "expected"
            }
        }
    }

    private Direction At(ReadOnlySpan<char> sentence, int start, CharKind kind, out int matched)
    {
        matched = 0;
        var state = 0;
        var found = Direction.Unknown;
        Span<char> word = stackalloc char[32]; // with its accents: "-ó" is an ending of verbs, "-o" of half the nouns
        var length = 0;
        var inWord = true;
        for (var i = start; i < sentence.Length && (state >= 0 || (inWord && kind != CharKind.Ideograph)); i++)
        {
            var current = CharKinds.Of(sentence[i]);
            inWord &= current == kind;
            var folded = current == CharKind.Space ? ' ' : Folding.Fold(sentence[i]);
            if (inWord && length < word.Length)
            {
                word[length++] = char.ToLowerInvariant(sentence[i]);
            }

            if (folded == '\0')
            {
                continue;
            }

            state = state < 0 ? state : words.Step(state, folded);
            var boundary = kind == CharKind.Ideograph || i + 1 == sentence.Length || CharKinds.Of(sentence[i + 1]) != kind;
            if (state >= 0 && boundary && words.ValueOf(state) is var value and > 0)
            {
                (found, matched) = ((Direction)value, i + 1 - start);
            }
        }

        if (found != Direction.Unknown || endings.Count == 0)
        {
            return found;
        }

        foreach (var (ending, direction) in endings)
        {
            if (length > ending.Length + (kind == CharKind.Hangul ? 0 : 1) && word[..length].EndsWith(ending))
            {
                return direction;
            }
        }

        return Direction.Unknown;
    }
}
