namespace TranslationPipeline.Normalization.Quotes;

/// <summary>
/// Quotation marks on the wrong side of a space, opening where they must close. All marks of a paragraph are read
/// together; a mark is changed only when one reading is clearly the cheapest and the damage is of a known kind.
/// </summary>
internal sealed class QuotePass : INormalizationPass
{
    private const int ClearMargin = 5;

    /// <inheritdoc/>
    public string Name => "quotes";

    /// <inheritdoc/>
    public void Run(PassInput input, PassOutput output)
    {
        var first = QuoteScanner.First(input.Text);
        if (first < 0)
        {
            return;
        }

        var marks = QuoteScanner.Scan(input, first);
        if (marks.Count == 0 || IsPlain(marks))
        {
            return;
        }

        // Two families that are both unclear may be halves of the same quotations: then nothing is certain.
        var unclear = Families(marks)
            .Where(static family => !IsPlain(family))
            .Select(family => (Marks: family, Reading: Best(input, family, QuoteConvention.All)))
            .Where(static f => f.Reading.Cost > 0)
            .ToList();
        var isMixed = marks.Exists(static m => m.Char == '"') && marks.Exists(static m => m.Char is '“' or '”' or '„');
        foreach (var (family, reading) in unclear)
        {
            Run(input, family, reading, isSafe: !isMixed, output);
        }

        Order(output.Edits);
    }

    private static bool IsPlain(List<QuoteMark> marks)
    {
        foreach (var pair in QuoteConvention.All)
        {
            if (pair.Open == marks[0].Char && QuoteReader.IsPlain(marks, pair))
            {
                return true;
            }
        }

        return false;
    }

    // Two marks may claim the space between them: the first has it, the other is looked at again in the next round.
    private static void Order(List<Edit> edits)
    {
        edits.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
        var end = 0;
        edits.RemoveAll(edit =>
        {
            var overlaps = edit.Outcome == EditOutcome.Apply && edit.Range.Start < end;
            end = edit.Outcome == EditOutcome.Apply && !overlaps ? edit.Range.End : end;
            return overlaps;
        });
    }

    private static void Run(PassInput input, List<QuoteMark> marks, QuoteReading best, bool isSafe, PassOutput output)
    {
        // Another pair than the language's own is good enough to accept a text, but not to repair it.
        if (HasRepair(input, marks, best))
        {
            best = Best(input, marks, QuoteConvention.Of(input.Language));
        }

        var repair = new QuoteRepair(input, marks, best, isSafe && best.Margin >= ClearMargin);
        for (var i = 0; i < marks.Count; i++)
        {
            if (repair.Find(marks[i], best.Roles[i]) is { } edit)
            {
                output.Edits.Add(edit);
                if (edit.Outcome == EditOutcome.Suggest)
                {
                    output.Findings.Add(new Finding(FindingCategories.Quotes, Severity.Minor, edit.Range, "A quotation mark stands on the wrong side or has the wrong form.") { Fix = edit.Replacement });
                }
            }
        }

        QuoteFindings.Add(input, marks, best, QuoteNeighbours.Of(input, best.Pair), output.Findings);
    }

    private static bool HasRepair(PassInput input, List<QuoteMark> marks, QuoteReading reading)
    {
        var repair = new QuoteRepair(input, marks, reading, isSafe: true);
        for (var i = 0; i < marks.Count; i++)
        {
            if (repair.Find(marks[i], reading.Roles[i]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static QuoteReading Best(PassInput input, List<QuoteMark> marks, IReadOnlyList<QuotePair> pairs)
    {
        QuoteReading? best = null;
        var family = QuoteConvention.FamilyOf(marks[0].Char);

        // A pair that has all the marks beats one that has not, so the others need no reading.
        var isFull = false;
        foreach (var pair in pairs)
        {
            isFull |= marks.TrueForAll(m => pair.Has(m.Char));
        }

        foreach (var pair in pairs)
        {
            if (QuoteConvention.FamilyOf(pair.Open) == family && (best is null || best.Cost > 0) && (!isFull || marks.TrueForAll(m => pair.Has(m.Char))))
            {
                var reading = QuoteReader.Read(marks, pair, QuoteNeighbours.Of(input, pair));
                best = best is null || reading.Cost < best.Cost ? reading : best;
            }
        }

        return best ?? QuoteReader.Read(marks, new QuotePair(marks[0].Char, marks[0].Char), default);
    }

    private static IEnumerable<List<QuoteMark>> Families(List<QuoteMark> marks)
    {
        // A lone „ pairs with the " of the keyboard.
        var lowWithStraight = marks.Exists(static m => m.Char == '„') && marks.Exists(static m => m.Char == '"') && !marks.Exists(static m => m.Char is '“' or '”');
        return marks
            .GroupBy(m => lowWithStraight && m.Char == '"' ? QuoteFamily.Curly : QuoteConvention.FamilyOf(m.Char))
            .Select(static g => g.ToList());
    }
}
