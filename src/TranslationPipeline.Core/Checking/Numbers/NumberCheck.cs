namespace TranslationPipeline.Checking;

/// <summary>
/// The numbers of source and target must be the same values, whatever the conventions of writing. Numbers of dates may be
/// rewritten; small numbers may be spelled out; then nothing is reported.
/// </summary>
internal sealed class NumberCheck : IPairCheck
{
    private const int SmallestSure = 13;

    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        var sourceLanguage = pair.Request.SourceLanguage;
        var targetLanguage = pair.Request.TargetLanguage;
        var source = NumberScanner.Scan(pair.PlainSource, sourceLanguage);
        var target = NumberScanner.Scan(pair.PlainTarget, targetLanguage);
        if (source.Count == 0 && target.Count == 0)
        {
            return;
        }

        var missing = Unmatched(source, target, out var extra);
        if (missing.Count == 0 && extra.Count == 0)
        {
            return;
        }

        var dates = pair.Request.SourceAnnotations.OfType<DateAnnotation>().Select(static d => d.Range).ToArray();
        missing.RemoveAll(n => dates.Any(d => d.Overlaps(n.Range)));
        var excuses = new NumberExcuses(pair, source, target);
        missing.RemoveAll(n => excuses.ExcusesMissing(n));
        extra.RemoveAll(n => excuses.ExcusesExtra(n, dates.Length > 0));
        if (missing.Count == 1 && extra.Count == 1)
        {
            ReportChanged(pair, missing[0], extra[0], findings);
            return;
        }

        foreach (var number in missing.Where(static n => IsSure(n)))
        {
            findings.AddSource(FindingCategories.Numbers, Severity.Major, number.Range, $"The number {number.Range.Of(pair.Source)} is missing in the target");
        }

        foreach (var number in extra.Where(static n => IsSure(n)))
        {
            findings.AddTarget(FindingCategories.Numbers, Severity.Major, number.Range, $"The number {number.Range.Of(pair.Target)} is not in the source");
        }
    }

    // Small numbers come and go with grammar (a pair, both, one of); two digits or a fraction do not.
    private static bool IsSure(NumberToken number) => number.Digits.Length > 2 || number.Values.Any(static v => v >= SmallestSure || v != decimal.Truncate(v));

    private static void ReportChanged(TextPair pair, NumberToken missing, NumberToken extra, FindingList findings)
    {
        var written = missing.Range.Of(pair.Source);
        var isPlain = written.Length == missing.Digits.Length && written.All(char.IsAsciiDigit);
        findings.AddTarget(
            FindingCategories.Numbers,
            Severity.Major,
            extra.Range,
            $"The number {written} of the source is {extra.Range.Of(pair.Target)} in the target",
            isPlain ? written : null);
    }

    private static List<NumberToken> Unmatched(List<NumberToken> source, List<NumberToken> target, out List<NumberToken> extra)
    {
        extra = [.. target];
        var missing = new List<NumberToken>();
        foreach (var number in source)
        {
            var index = extra.FindIndex(number.CanEqual);
            if (index < 0)
            {
                index = extra.FindIndex(n => n.Digits == number.Digits);
            }

            if (index >= 0)
            {
                extra.RemoveAt(index);
            }
            else
            {
                missing.Add(number);
            }
        }

        return missing;
    }
}
