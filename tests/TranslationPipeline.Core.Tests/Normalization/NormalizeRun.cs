using TranslationPipeline.Normalization;

namespace TranslationPipeline.Core.Tests.Normalization;

/// <summary>Runs the stage on one text or on the paragraphs of an article.</summary>
internal static class NormalizeRun
{
    private static readonly NormalizeStage Stage = NormalizeStage.Create();

    public static StageResult Result(string text, string language, string[]? other = null)
    {
        var units = new[] { text }.Concat(other ?? []).Select((t, i) => NewUnit(i + 1, t, language)).ToArray();
        return Stage.Run(units[0], new DocumentContext { Language = LanguageTag.Parse(language), Units = [.. units] });
    }

    public static string Text(string text, string language) => Apply(text, Result(text, language));

    public static string Apply(string text, StageResult result) => RangeMap
        .Apply(text, [.. result.Edits.Where(static e => e.Outcome == EditOutcome.Apply).Select(static e => (e.Range, e.Replacement))]).Text;

    public static IReadOnlyList<(Unit Unit, StageResult Result)> Article(string article, string language)
    {
        var units = article.Split("\n\n").Select((t, i) => NewUnit(i + 1, t, language)).ToArray();
        var context = new DocumentContext { Language = LanguageTag.Parse(language), Units = [.. units] };
        return [.. units.Select(u => (u, Stage.Run(u, context)))];
    }

    public static Unit NewUnit(int number, string text, string language) => new()
    {
        Number = number,
        Kind = UnitKind.Paragraph,
        SourceRange = new TextRange(0, text.Length),
        Text = text,
        Language = LanguageTag.Parse(language),
    };
}
