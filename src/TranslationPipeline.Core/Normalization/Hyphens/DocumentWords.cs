using System.Buffers;
using System.Runtime.CompilerServices;

namespace TranslationPipeline.Normalization.Hyphens;

/// <summary>
/// The words a document writes without a hyphen, and those it writes with one. Made once a document, when first asked
/// for. The paragraph in question is asked as it stands now, the others as they stood before the stage.
/// </summary>
internal sealed class DocumentWords
{
    private const int Several = -1;
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\u202A\u202C\uFEFF");
    private static readonly ConditionalWeakTable<DocumentContext, DocumentWords> Made = [];

    // The unit a word stands in, or Several.
    private readonly Dictionary<string, int> plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> hyphenated = new(StringComparer.Ordinal);

    private DocumentWords(DocumentContext context)
    {
        if (!context.Units.IsDefaultOrEmpty)
        {
            foreach (var unit in context.Units)
            {
                Add(unit.Text, unit.Number);
            }
        }
    }

    /// <summary>The words of a whole document.</summary>
    public static DocumentWords Of(DocumentContext context) => Made.GetValue(context, static c => new DocumentWords(c));

    /// <summary>True when the word stands on its own in a unit other than <paramref name="except"/>; in lower case.</summary>
    public bool HasPlain(ReadOnlySpan<char> word, int except) => plain.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var unit) && unit != except;

    /// <summary>True when the compound stands on one line in a unit other than <paramref name="except"/>; in lower case.</summary>
    public bool HasHyphenated(ReadOnlySpan<char> compound, int except) => hyphenated.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(compound, out var unit) && unit != except;

    private void Add(string text, int unit)
    {
        // A word that is itself damaged by something invisible is still evidence.
        text = text.AsSpan().ContainsAny(Invisible) ? string.Concat(text.Where(static c => !Invisible.Contains(c))) : text;
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            var hyphens = 0;
            while (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '-' or '‐' or '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                hyphens += text[end] is '-' or '‐' ? 1 : 0;
                end++;
            }

            // A part in front of a hyphen at the end of a line is no word of its own.
            var isPart = (end < text.Length && text[end] is '-' or '‐') || (at > 0 && text[at - 1] is '-' or '‐') || BeginsAfterHyphen(text, at);
            if (hyphens > 0)
            {
                Add(hyphenated, text[at..end], unit);
            }
            else if (!isPart)
            {
                Add(plain, text[at..end], unit);
            }

            at = end;
        }
    }

    private static void Add(Dictionary<string, int> words, string word, int unit)
    {
        var key = word.ToLowerInvariant();
        words[key] = words.TryGetValue(key, out var first) && first != unit ? Several : unit;
    }

    private static bool BeginsAfterHyphen(string text, int at)
    {
        var back = at;
        while (back > 0 && char.IsWhiteSpace(text[back - 1]))
        {
            back--;
        }

        return back < at && back > 0 && text[back - 1] is '-' or '‐' && text.AsSpan(back, at - back).Contains('\n');
    }
}
