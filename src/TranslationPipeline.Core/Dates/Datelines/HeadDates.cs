namespace TranslationPipeline.Dates;

/// <summary>The dates in the head of an article, unresolved: datelines complete them in their own way.</summary>
internal static class HeadDates
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    /// <summary>Ranges and meanings of all dates with a day.</summary>
    public static List<(TextRange Range, Draft Draft)> Find(string head, LanguageTag language)
    {
        var result = new List<(TextRange, Draft)>();
        Add(result, head, language);
        if (result.Count == 0 && language.Language != "en")
        {
            Add(result, head, English);
        }

        AddNumbers(result, head);
        return result;
    }

    private static void Add(List<(TextRange Range, Draft Draft)> result, string head, LanguageTag language)
    {
        var lexicon = DateLexicon.For(language);
        var grammar = Grammar.For(lexicon.Language);
        var run = new RunBuffer();
        var cascade = new Cascade();
        var scanner = new Scanner(head, lexicon);
        while (scanner.Next(run))
        {
            cascade.Run(run, grammar);
            for (var i = 0; i < run.Count; i++)
            {
                ref readonly var item = ref run.Items[i];
                if (item.Draft is { Kind: DraftKind.Point } draft && (draft.Day is not null || draft.Numeric is not null) && draft.Hour is null)
                {
                    result.Add((new TextRange(item.Start, item.End), draft));
                }
            }
        }
    }

    // 24/08 and 10日 are dates here, whatever the language.
    private static void AddNumbers(List<(TextRange Range, Draft Draft)> result, string head)
    {
        for (var i = 0; i < head.Length; i++)
        {
            if (CharKinds.Of(head[i]) != CharKind.Digit || result.Exists(r => r.Range.Contains(i)))
            {
                continue;
            }

            var item = NumberScanner.Read(head, i);
            if (item.Classes.Has(TokenClass.NumericDayMonth) && item.Separator == '/')
            {
                result.Add((new TextRange(item.Start, item.End), new Draft { Numeric = (item.A, item.B, item.C), Shape = NumericShape.DayMonth, Separator = '/' }));
            }
            else if (item.Classes.Has(TokenClass.Day) && item.End < head.Length && head[item.End] == '日')
            {
                result.Add((new TextRange(item.Start, item.End + 1), new Draft { Day = (int)item.Number }));
            }

            i = Math.Max(i, item.End - 1);
        }
    }
}
