namespace TranslationPipeline.Checking;

/// <summary>The target is the source, or a long run of its words was left as it was. Names, codes and quoted titles are no such run.</summary>
internal sealed class UntranslatedCheck : IPairCheck
{
    private const int ShortestRun = 5;
    private const int ShortestRunOfRelatives = 8;

    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        var from = pair.Request.SourceLanguage;
        var to = pair.Request.TargetLanguage;
        if (from.IsUndetermined || from.IsSameLanguage(to))
        {
            return;
        }

        var source = WordRange.Split(pair.PlainSource);
        var target = WordRange.Split(pair.PlainTarget);
        var isOtherScript = !LanguageScripts.Share(from, to);
        var run = LongestRun(source, target);
        if (run.Count == 0)
        {
            return;
        }

        var words = target.GetRange(run.Start, run.Count);
        var small = words.Count(w => IsSmall(w, pair.Target) && HasScriptOf(w, pair.Target, from, isOtherScript));
        var isWhole = run.Count == target.Count && run.Count == source.Count;
        var range = new TextRange(words[0].Range.Start, words[^1].Range.End);
        if (isWhole && small >= (isOtherScript ? 1 : 2))
        {
            findings.AddTarget(FindingCategories.Untranslated, Severity.Major, new TextRange(0, pair.Target.Length), "The target is the same as the source");
        }
        else if (run.Count >= (LanguageScripts.AreRelatives(from, to) ? ShortestRunOfRelatives : ShortestRun) && small * 2 > run.Count && !IsQuoted(pair.Target, range))
        {
            findings.AddTarget(FindingCategories.Untranslated, Severity.Major, range, $"{run.Count} words of the source were left as they were");
        }
    }

    private static bool IsSmall(WordRange word, string text) => char.IsLower(text[word.Range.Start]) || TranslationPipeline.Text.Scripts.Of(text[word.Range.Start]) >= TranslationPipeline.Text.Script.Arab;

    private static bool HasScriptOf(WordRange word, string text, LanguageTag language, bool matters) =>
        !matters || (word.Range.Length > 2 && LanguageScripts.Uses(language, TranslationPipeline.Text.Scripts.Of(text[word.Range.Start])));

    private static bool IsQuoted(string text, TextRange range)
    {
        const string Quotes = "\"“”„«»'‘’《》「」";
        var before = text.AsSpan(0, range.Start).TrimEnd();
        var after = text.AsSpan(range.End).TrimStart(".,!? ");
        return !before.IsEmpty && !after.IsEmpty && Quotes.Contains(before[^1], StringComparison.Ordinal) && Quotes.Contains(after[0], StringComparison.Ordinal);
    }

    // Longest run of equal words; words are few, and rows are kept one at a time.
    private static (int Start, int Count) LongestRun(List<WordRange> source, List<WordRange> target)
    {
        const int Most = 2_000;
        var width = Math.Min(source.Count, Most);
        var lengths = new int[width + 1];
        var (bestEnd, best) = (0, 0);
        for (var i = 0; i < Math.Min(target.Count, Most); i++)
        {
            for (var j = width; j > 0; j--)
            {
                lengths[j] = target[i].Key == source[j - 1].Key ? lengths[j - 1] + 1 : 0;
                if (lengths[j] > best)
                {
                    (best, bestEnd) = (lengths[j], i + 1);
                }
            }
        }

        return (bestEnd - best, best);
    }
}
