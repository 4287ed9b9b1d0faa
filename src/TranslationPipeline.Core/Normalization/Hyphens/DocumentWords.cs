using System.Runtime.CompilerServices;

namespace TranslationPipeline.Normalization.Hyphens;

/// <summary>The words a document writes without a hyphen, and those it writes with one. Made once a document, when first asked for.</summary>
internal sealed class DocumentWords
{
    private static readonly ConditionalWeakTable<DocumentContext, DocumentWords> Made = [];
    private readonly HashSet<string> plain = new(StringComparer.Ordinal);
    private readonly HashSet<string> hyphenated = new(StringComparer.Ordinal);

    private DocumentWords(DocumentContext context)
    {
        if (!context.Units.IsDefaultOrEmpty)
        {
            foreach (var unit in context.Units)
            {
                Add(unit.Text);
            }
        }
    }

    public static DocumentWords Of(DocumentContext context) => Made.GetValue(context, static c => new DocumentWords(c));

    /// <summary>True when the word stands somewhere on its own; in lower case.</summary>
    public bool HasPlain(string word) => plain.Contains(word);

    /// <summary>True when the compound stands somewhere on one line; in lower case.</summary>
    public bool HasHyphenated(string compound) => hyphenated.Contains(compound);

    private void Add(string text)
    {
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
                hyphenated.Add(text[at..end].ToLowerInvariant());
            }
            else if (!isPart)
            {
                plain.Add(text[at..end].ToLowerInvariant());
            }

            at = end;
        }
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
