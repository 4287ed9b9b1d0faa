using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Quotes;

/// <summary>Turns one mark that a reading finds damaged into an edit: applied when the damage is of a known kind, else suggested.</summary>
internal sealed class QuoteRepair(PassInput input, QuoteReading reading, bool isSafe)
{
    private readonly string text = input.Text;
    private readonly QuotePair pair = reading.Pair;

    // The sign is as good as the glyph only when the two halves of the pair look different.
    private readonly bool isBalanced = !reading.OpenAtEnd && !reading.Roles.Contains(QuoteRole.Unopened) && !reading.Roles.Contains(QuoteRole.OpenAgain);

    /// <summary>The edit for a mark, or null when it is as it should be.</summary>
    public Edit? Find(QuoteMark mark, QuoteRole role) =>
        role is QuoteRole.Open or QuoteRole.OpenAgain ? Opening(mark) : Closing(mark, role);

    private Edit? Closing(QuoteMark mark, QuoteRole role)
    {
        var right = mark.Char == pair.Close;
        var spaces = SpacesBefore(mark.Index);
        if (mark.Left == QuoteSide.Space && mark.Right == QuoteSide.Word && !IsWide(mark.Index + 1))
        {
            return Swapped(mark, spaces, right);
        }

        if (mark.Left == QuoteSide.Space && !KeepsInnerSpace())
        {
            var certain = right ? pair.IsDistinct || isBalanced : mark.Right == QuoteSide.Edge && EndsSentence(spaces) ? role != QuoteRole.OpenAgain : isBalanced;
            return New(new TextRange(spaces, mark.Index + 1), pair.Close.ToString(), right ? "quotes.inner-space" : "quotes.closing-mark",
                right ? $"space in front of the closing mark {pair.Close}" : $"the mark {mark.Char} closes the quotation and belongs to the word before it", certain);
        }

        if (right)
        {
            return null;
        }

        return mark.Right == QuoteSide.Word
            ? New(TextRange.At(mark.Index, 1), $"{pair.Close} ", "quotes.closing-mark", $"the mark {mark.Char} closes the quotation", isBalanced && IsMark(mark.Index - 1))
            : New(TextRange.At(mark.Index, 1), pair.Close.ToString(), "quotes.closing-mark", $"the mark {mark.Char} closes the quotation", isBalanced);
    }

    // stability, “the Ministry noted -> stability,” the Ministry noted
    private Edit Swapped(QuoteMark mark, int spaces, bool right)
    {
        var certain = isBalanced && mark.Index - spaces == 1 && (right && pair.IsDistinct ? IsMark(spaces - 1) || char.IsLetterOrDigit(text[spaces - 1]) : FollowsQuotation(mark.Index, spaces));
        return New(new TextRange(spaces, mark.Index + 1), $"{pair.Close} ", "quotes.swapped-space",
            $"the mark {mark.Char} closes the quotation in front of it, so the space belongs behind it", certain);
    }

    // The clause behind the mark says who spoke, and nothing in front of it announces a new quotation.
    private bool FollowsQuotation(int mark, int spaces)
    {
        if (spaces == 0 || !IsMark(spaces - 1) || text[spaces - 1] is ':' or ';' || ReportingVerbs.StandsBefore(text, spaces - 1, input.Language))
        {
            return false;
        }

        var next = text[mark + 1];
        var names = ReportingVerbs.StandsIn(text, mark + 1, input.Language);
        return char.IsLower(next) ? names || text[spaces - 1] == ',' : names && text[spaces - 1] is ',' or '،';
    }

    private Edit? Opening(QuoteMark mark)
    {
        var right = mark.Char == pair.Open;
        if (mark.Right == QuoteSide.Space && !KeepsInnerSpace())
        {
            var end = SpacesBehind(mark.Index + 1);
            var tight = mark.Left is QuoteSide.Word or QuoteSide.Closing or QuoteSide.Stop;
            if (!tight || IsWide(mark.Index - 1))
            {
                return New(new TextRange(mark.Index, end), pair.Open.ToString(), "quotes.inner-space",
                    $"space behind the opening mark {pair.Open}", right ? pair.IsDistinct || isBalanced : isBalanced);
            }

            var certain = isBalanced && right && end - mark.Index == 2 && (pair.IsDistinct || text[mark.Index - 1] is ',' or ':');
            return New(new TextRange(mark.Index, end), $" {pair.Open}", "quotes.swapped-space",
                $"the mark {mark.Char} opens the quotation behind it, so the space belongs in front of it", certain);
        }

        return right ? null : New(TextRange.At(mark.Index, 1), pair.Open.ToString(), "quotes.opening-mark",
            $"the mark {mark.Char} opens the quotation", isBalanced && mark.Left is not (QuoteSide.Word or QuoteSide.Stop));
    }

    private bool KeepsInnerSpace() =>
        QuoteConvention.FamilyOf(pair.Open) is QuoteFamily.Guillemets or QuoteFamily.SingleGuillemets
        && Spacing.SpacingConvention.Of(input.Language).Before.Contains('»', StringComparison.Ordinal);

    private Edit New(TextRange range, string replacement, string rule, string evidence, bool certain) => new(range, replacement, rule, evidence)
    {
        Outcome = certain && isSafe ? EditOutcome.Apply : EditOutcome.Suggest,
        Confidence = certain && isSafe ? 0.995 : 0.6,
    };

    // Scripts without spaces between words: there the space has no right side to move to.
    private bool IsWide(int index) =>
        text[index] is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF60' || Scripts.Of(text[index]) is Script.Hani or Script.Hira or Script.Kana;

    private bool EndsSentence(int end) => end > 0 && text[end - 1] is '.' or '!' or '?' or '…' or '。' or '؟' or ')';

    private bool IsMark(int index) => index >= 0 && text[index] is ',' or '.' or '!' or '?' or '…' or ';' or ':' or '،' or '؟' or '。' or '，';

    private int SpacesBefore(int index)
    {
        while (index > 0 && text[index - 1] == ' ')
        {
            index--;
        }

        return index;
    }

    private int SpacesBehind(int index)
    {
        while (index < text.Length && text[index] == ' ')
        {
            index++;
        }

        return index;
    }
}
