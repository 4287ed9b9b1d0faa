using System.Buffers;

namespace TranslationPipeline.Normalization.Apostrophes;

/// <summary>A space on one side of an apostrophe that joins two parts of a word: "l' État", "country' s", "Tokayev 's".</summary>
internal sealed class ApostrophePass : INormalizationPass
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("'’ʼ");

    /// <inheritdoc/>
    public string Name => "apostrophes";

    /// <inheritdoc/>
    public void Run(PassInput input, PassOutput output)
    {
        var text = input.Text;
        var at = text.AsSpan().IndexOfAny(Marks);
        if (at < 0 || ApostropheTable.Of(input.Language) is not { } table)
        {
            return;
        }

        while (at >= 0)
        {
            var edit = SpaceBehind(text, at, table) ?? SpaceBefore(text, at, table);
            if (edit is not null && !input.IsProtected(edit.Range))
            {
                output.Edits.Add(edit);
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static Edit? SpaceBehind(string text, int at, ApostropheTable table)
    {
        if (at == 0 || at + 2 >= text.Length || text[at + 1] != ' ' || !char.IsLetter(text[at - 1]) || !char.IsLetter(text[at + 2]) || OpensBefore(text, at))
        {
            return null;
        }

        var before = WordBefore(text, at);
        var behind = WordBehind(text, at + 2);
        var isWord = before.Length >= 3 && IsFree(text, at + 2 + behind.Length);
        return table.Has("elided", before) || (isWord && table.Has("suffix", behind) && (behind.Length == 1 || char.IsUpper(before[0])))
            ? New(new TextRange(at + 1, at + 2))
            : null;
    }

    private static Edit? SpaceBefore(string text, int at, ApostropheTable table)
    {
        if (at < 2 || at + 1 >= text.Length || text[at - 1] != ' ' || !char.IsLetter(text[at - 2]) || !char.IsLetter(text[at + 1]))
        {
            return null;
        }

        var before = WordBefore(text, at - 1);
        var behind = WordBehind(text, at + 1);
        if (!IsFree(text, at + 1 + behind.Length) || OpensBefore(text, at))
        {
            return null;
        }

        var joins = (behind.Length == 1 && table.Has("suffix", behind))
            || (table.Has("contraction", behind) && (table.Has("pronoun", before) || (behind[0] == 't' && before.EndsWith("n", StringComparison.OrdinalIgnoreCase))));
        return joins ? New(new TextRange(at - 1, at)) : null;
    }

    private static Edit New(TextRange space) => new(space, "", "apostrophes.space", "the apostrophe joins both parts of the word") { Confidence = 0.997 };

    // 'X' da: the mark may close a quotation when an opening one stands in front of it.
    private static bool OpensBefore(string text, int at)
    {
        for (var i = Math.Max(0, at - 200); i < at; i++)
        {
            if (text[i] is '‘' or '`' || (text[i] is '\'' or '’' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && char.IsLetterOrDigit(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFree(string text, int end) => end >= text.Length || char.IsWhiteSpace(text[end]) || text[end] is ',' or '.' or ';' or ':' or '!' or '?' or ')' or '”' or '"' or '»';

    private static ReadOnlySpan<char> WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]) && end - start < 40)
        {
            start--;
        }

        return start > 0 && text[start - 1] is '\'' or '’' or 'ʼ' ? default : text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> WordBehind(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]) && end - start < 40)
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }
}
