namespace TranslationPipeline.NormalizationEvaluation;

/// <summary>A text and what the stage made of it.</summary>
internal sealed record Sample(string Language, string Text, StageResult Result)
{
    public IEnumerable<Edit> Applied => Result.Edits.Where(static e => e.Outcome == EditOutcome.Apply);

    public string Normalized => RangeMap.Apply(Text, [.. Applied.Select(static e => (e.Range, e.Replacement))]).Text;

    public static Sample Run(IUnitStage stage, string language, string text)
    {
        var tag = LanguageTag.Parse(language);
        var unit = new Unit { Number = 1, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, text.Length), Text = text, Language = tag };
        return new Sample(language, text, stage.Run(unit, new DocumentContext { Language = tag, Units = [unit] }));
    }

    /// <summary>Words between white space; for scripts without spaces two characters count as one word.</summary>
    public static int Words(string text)
    {
        var words = 0;
        var inWord = false;
        var wide = 0;
        foreach (var c in text)
        {
            wide += c is >= '\u0E00' and <= '\u0E7F' or >= '\u3040' and <= '\u9FFF' ? 1 : 0;
            var isWord = !char.IsWhiteSpace(c);
            words += isWord && !inWord ? 1 : 0;
            inWord = isWord;
        }

        return Math.Max(words, wide / 2);
    }
}
