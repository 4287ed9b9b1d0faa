using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Quotes;

/// <summary>Turns one mark that a reading finds damaged into an edit: applied when the damage is of a known kind, else suggested.</summary>
internal sealed class QuoteRepair(PassInput input, IReadOnlyList<QuoteMark> marks, QuoteReading reading, bool isSafe)
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private readonly string text = input.Text;
    private readonly QuotePair pair = reading.Pair;

    private readonly int wrongGlyphs = CountWrongGlyphs(marks, reading);

    // No pair of the language closes with the glyph that opens here.
    private readonly bool isUnambiguous = !QuoteConvention.Of(input.Language).Any(p => p.Close == reading.Pair.Open);

    // Every quotation of the paragraph has both halves.
    private readonly bool isBalanced = !reading.OpenAtEnd && !reading.Roles.Contains(QuoteRole.Unopened) && !reading.Roles.Contains(QuoteRole.OpenAgain);

    /// <summary>The edit for a mark, or null when it is as it should be.</summary>
    public Edit? Find(QuoteMark mark, QuoteRole role) =>
        role is QuoteRole.Open or QuoteRole.OpenAgain ? Opening(mark) : Closing(mark);

    private Edit? Closing(QuoteMark mark)
    {
        var right = mark.Char == pair.Close;
        var spaces = SpacesBefore(mark.Index);
        if (mark.Left == QuoteSide.Space && mark.Right == QuoteSide.Word && !IsWide(mark.Index + 1))
        {
            // Without a mark that ends the quotation this is rather a second one inside the first.
            return !EndsClause(spaces) ? null : New(new TextRange(spaces, mark.Index + 1), $"{pair.Close} ", "quotes.swapped-space",
                $"the mark {mark.Char} closes the quotation in front of it, so the space belongs behind it",
                isBalanced && mark.Index - spaces == 1 && FollowsQuotation(spaces, mark.Index + 1));
        }

        if (mark.Left == QuoteSide.Space && !KeepsInnerSpace())
        {
            if (spaces > 0 && text[spaces - 1] == pair.Open)
            {
                return null; // the quotation is of a space
            }

            var certain = !IsSeparator(mark) && (right ? pair.IsDistinct || isBalanced
                : mark.Right == QuoteSide.Space ? isBalanced && FollowsQuotation(spaces, SpacesBehind(mark.Index + 1))
                : isBalanced || (mark.Right == QuoteSide.Edge && EndsSentence(spaces)));
            return New(new TextRange(spaces, mark.Index + 1), pair.Close.ToString(), right ? "quotes.inner-space" : "quotes.closing-mark",
                right ? $"space in front of the closing mark {pair.Close}" : $"the mark {mark.Char} closes the quotation and belongs to the word before it", certain);
        }

        return right ? null : Glyph(mark, pair.Close, "quotes.closing-mark", $"the mark {mark.Char} closes the quotation");
    }

    // Only the glyph is wrong. Many texts use one glyph on both sides as their style; where the language knows no pair
    // with the glyph on this side and it is the only such mark, it is damage.
    private Edit? Glyph(QuoteMark mark, char glyph, string rule, string evidence)
    {
        if (!input.Language.IsSameLanguage(English) || !pair.Has(mark.Char))
        {
            return null;
        }

        var isOnly = wrongGlyphs == 1;
        return mark.Right == QuoteSide.Word && glyph == pair.Close
            ? New(TextRange.At(mark.Index, 1), $"{glyph} ", rule, evidence, isOnly && isBalanced && FollowsQuotation(mark.Index, mark.Index + 1))
            : New(TextRange.At(mark.Index, 1), glyph.ToString(), rule, evidence, isOnly && isBalanced && (glyph == pair.Close || mark.Left is not (QuoteSide.Word or QuoteSide.Stop)));
    }

    // stability, “the Ministry noted: what follows says who spoke, and nothing in front announces a new quotation.
    private bool FollowsQuotation(int end, int next)
    {
        if (!EndsClause(end) || next >= text.Length || Scripts.Of(text[next]) is not (Script.Latn or Script.Cyrl or Script.Grek)
            || ReportingVerbs.StandsBefore(text, end - 1, input.Language))
        {
            return false;
        }

        // Without the word that says who spoke, a lost closing mark further in front is as likely: «Gentlemen,* he said, «I shall not.
        return ReportingVerbs.StandsIn(text, next, input.Language) && (char.IsLower(text[next]) || text[end - 1] == ',');
    }

    private Edit? Opening(QuoteMark mark)
    {
        var right = mark.Char == pair.Open;
        if (mark.Right != QuoteSide.Space || KeepsInnerSpace())
        {
            return right ? null : Glyph(mark, pair.Open, "quotes.opening-mark", $"the mark {mark.Char} opens the quotation");
        }

        var end = SpacesBehind(mark.Index + 1);
        if (end < text.Length && text[end] == pair.Close)
        {
            return null;
        }

        var tight = mark.Left is QuoteSide.Word or QuoteSide.Closing or QuoteSide.Stop;
        if (!tight || IsWide(mark.Index - 1))
        {
            return New(new TextRange(mark.Index, end), pair.Open.ToString(), "quotes.inner-space",
                $"space behind the opening mark {pair.Open}", right && !IsSeparator(mark) && (pair.IsDistinct || isBalanced));
        }

        var before = text[mark.Index - 1];
        var certain = isBalanced && right && end - mark.Index == 2 && (before == ':' || (pair.IsDistinct && mark.Left == QuoteSide.Word && isUnambiguous));
        return New(new TextRange(mark.Index, end), $" {pair.Open}", "quotes.swapped-space",
            $"the mark {mark.Char} opens the quotation behind it, so the space belongs in front of it", certain);
    }

    // Guide » Chapter: a sign between the steps of a path.
    private bool IsSeparator(QuoteMark mark) => !isBalanced && mark.Left == QuoteSide.Space && mark.Right == QuoteSide.Space
        && QuoteConvention.FamilyOf(mark.Char) is QuoteFamily.Guillemets or QuoteFamily.SingleGuillemets;

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

    private bool EndsClause(int end) => end > 0 && text[end - 1] is ',' or '.' or '!' or '?' or '…' or '،';

    private bool EndsSentence(int end) => end > 0 && text[end - 1] is '.' or '!' or '?' or '…' or '。' or '؟' or ')';

    private static int CountWrongGlyphs(IReadOnlyList<QuoteMark> marks, QuoteReading reading)
    {
        var wrong = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            var glyph = reading.Roles[i] is QuoteRole.Open or QuoteRole.OpenAgain ? reading.Pair.Open : reading.Pair.Close;
            wrong += marks[i].Char == glyph ? 0 : 1;
        }

        return wrong;
    }

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
