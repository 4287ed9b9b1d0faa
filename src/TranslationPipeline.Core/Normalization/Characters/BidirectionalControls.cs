using System.Buffers;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Characters;

/// <summary>
/// Controls of the bidirectional algorithm. In a text without right-to-left letters those that only say "left to right"
/// do nothing and go; overrides, and embeddings that never end, can show another text than the one that is stored.
/// </summary>
internal static class BidirectionalControls
{
    private static readonly SearchValues<char> Reordering = SearchValues.Create("\u202B\u202D\u202E\u2067");
    private static readonly SearchValues<char> Paired = SearchValues.Create("\u202A\u202B\u202C\u2066\u2067\u2068\u2069");

    /// <summary>Looks at all controls of the text.</summary>
    public static void Look(PassInput input, PassOutput output)
    {
        var text = input.Text;
        var isRightToLeft = HasRightToLeft(text);
        var reordering = text.AsSpan().IndexOfAny(Reordering);
        if (reordering >= 0 && (!isRightToLeft || text.AsSpan().ContainsAny('\u202D', '\u202E')))
        {
            output.Findings.Add(new Finding(FindingCategories.Characters, Severity.Major, TextRange.At(reordering, 1), "A hidden control makes the text look different from what it says."));
            return;
        }

        if (isRightToLeft)
        {
            if (!IsBalanced(text))
            {
                var first = text.AsSpan().IndexOfAny(Paired);
                output.Findings.Add(new Finding(FindingCategories.Characters, Severity.Minor, TextRange.At(first, 1), "A bidirectional embedding or isolate has no end or no beginning."));
            }

            return;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (CharacterKinds.Of(text[at]) == CharacterKind.Bidirectional && !input.IsProtected(at))
            {
                output.Edits.Add(new Edit(TextRange.At(at, 1), "", "characters.bidirectional", $"direction mark U+{(int)text[at]:X4} in a text that runs left to right"));
            }
        }
    }

    private static bool HasRightToLeft(string text)
    {
        foreach (var c in text)
        {
            if (c >= '\u0590' && (Scripts.Of(c) is Script.Hebr or Script.Arab || c is >= '\u0700' and <= '\u08FF'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBalanced(string text)
    {
        var embeddings = 0;
        var isolates = 0;
        foreach (var c in text)
        {
            embeddings += c is '\u202A' or '\u202B' ? 1 : c == '\u202C' ? -1 : 0;
            isolates += c is >= '\u2066' and <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
            if (embeddings < 0 || isolates < 0)
            {
                return false;
            }
        }

        return embeddings == 0 && isolates == 0;
    }
}
