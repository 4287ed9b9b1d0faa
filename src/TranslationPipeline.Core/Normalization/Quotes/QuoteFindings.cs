namespace TranslationPipeline.Normalization.Quotes;

/// <summary>Reports quotations of which one half is missing, with the text that would mend them where it is plain.</summary>
internal static class QuoteFindings
{
    /// <summary>Adds one finding for each half that is missing in <paramref name="reading"/>.</summary>
    public static void Add(PassInput input, IReadOnlyList<QuoteMark> marks, QuoteReading reading, QuoteNeighbours neighbours, List<Finding> findings)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            if (reading.Roles[i] == QuoteRole.Unopened)
            {
                findings.Add(Unopened(input.Text, marks, i, reading.Pair));
            }
            else if (reading.Roles[i] == QuoteRole.OpenAgain && marks[i].Left != QuoteSide.Edge)
            {
                findings.Add(new Finding(FindingCategories.Quotes, Severity.Minor, TextRange.At(marks[i].Index, 1), "A quotation opens here before the one in front of it is closed."));
            }
        }

        if (reading.OpenAtEnd && !neighbours.GoesOn)
        {
            findings.Add(Unclosed(input.Text, marks[Array.FindLastIndex(reading.Roles, static r => r is QuoteRole.Open or QuoteRole.OpenAgain)], reading.Pair));
        }
    }

    private static Finding Unopened(string text, IReadOnlyList<QuoteMark> marks, int index, QuotePair pair)
    {
        var end = marks[index].Index + 1;
        var from = index == 0 ? 0 : marks[index - 1].Index + 1;
        var start = SentenceStart(text, from, end);
        if (start < 0)
        {
            return new Finding(FindingCategories.Quotes, Severity.Minor, TextRange.At(end - 1, 1), "A quotation is closed here that nothing opens.");
        }

        var inside = text.AsSpan(start, end - 1 - start).TrimEnd();
        return new Finding(FindingCategories.Quotes, Severity.Minor, new TextRange(start, end), "The quotation that ends here was never opened; it may begin at this sentence.")
        {
            Fix = $"{pair.Open}{inside}{pair.Close}",
        };
    }

    private static Finding Unclosed(string text, QuoteMark mark, QuotePair pair)
    {
        var end = text.AsSpan().TrimEnd().Length;
        var isSentence = end > mark.Index + 1 && text[end - 1] is '.' or '!' or '?' or '…' or '。';
        return isSentence && text.IndexOf('\n', mark.Index) < 0
            ? new Finding(FindingCategories.Quotes, Severity.Minor, new TextRange(mark.Index, end), "The quotation that begins here is not closed; it may end with the paragraph.")
            {
                Fix = string.Concat(text.AsSpan(mark.Index, end - mark.Index), pair.Close.ToString()),
            }
            : new Finding(FindingCategories.Quotes, Severity.Minor, TextRange.At(mark.Index, 1), "The quotation that begins here is not closed.");
    }

    // The sentence that begins in lower case is the likeliest; else the first that begins behind the last quotation.
    private static int SentenceStart(string text, int from, int to)
    {
        var first = from == 0 ? 0 : -1;
        for (var i = from; i + 1 < to; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…') || text[i + 1] != ' ')
            {
                continue;
            }

            var start = i + 2;
            while (start < to && text[start] == ' ')
            {
                start++;
            }

            if (start >= to - 1)
            {
                break;
            }

            if (char.IsLower(text[start]))
            {
                return start;
            }

            first = first < 0 ? start : first;
        }

        return first;
    }
}
