namespace TranslationPipeline.Checking;

/// <summary>The end mark must be of the same kind; white space must not double or hang at the ends where the source has none.</summary>
internal sealed class PunctuationCheck : IPairCheck
{
    private const string Closers = "\"”“»’')]）】》」』›";

    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        CheckEnd(pair, findings);
        CheckSpaces(pair, findings);
    }

    private static void CheckEnd(TextPair pair, FindingList findings)
    {
        var source = EndOf(pair.PlainSource, pair.Request.SourceLanguage, out _);
        var target = EndOf(pair.PlainTarget, pair.Request.TargetLanguage, out var at);
        if (source == target || !CanBeMissed(source) || EndMarks.WritesInside(pair.Request.TargetLanguage))
        {
            return;
        }

        var mark = EndMarks.Write(source, pair.Request.TargetLanguage);
        var isReplaced = target == EndMark.FullStop;
        findings.AddTarget(
            FindingCategories.Punctuation,
            Severity.Minor,
            isReplaced ? at : new TextRange(at.End, at.End),
            $"The source ends with '{EndMarks.Write(source, pair.Request.SourceLanguage)}', the target does not",
            target is EndMark.None or EndMark.FullStop ? mark : null);
    }

    // A question stays a question in every language; other marks are a matter of style unless the kind is reversed.
    private static bool CanBeMissed(EndMark source) => source is EndMark.Question or EndMark.Exclamation or EndMark.Ellipsis or EndMark.Colon;

    private static EndMark EndOf(string text, LanguageTag language, out TextRange at)
    {
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || Closers.Contains(text[end - 1], StringComparison.Ordinal)))
        {
            end--;
        }

        return EndMarks.Read(text, end, language, out at);
    }

    private static void CheckSpaces(TextPair pair, FindingList findings)
    {
        var (source, target) = (pair.Source, pair.Target);
        var doubled = target.IndexOf("  ", StringComparison.Ordinal);
        if (doubled > 0 && !source.Contains("  ", StringComparison.Ordinal) && doubled + 2 < target.Length)
        {
            var end = doubled + 2;
            while (end < target.Length && target[end] == ' ')
            {
                end++;
            }

            if (end < target.Length)
            {
                findings.AddTarget(FindingCategories.Punctuation, Severity.Minor, new TextRange(doubled, end), "Doubled space", " ");
            }
        }

        if (target.Length > 0 && source.Length > 0)
        {
            CheckEdge(Leading(source), Leading(target), new TextRange(0, Leading(target).Length), "begins", findings);
            CheckEdge(Trailing(source), Trailing(target), new TextRange(target.Length - Trailing(target).Length, target.Length), "ends", findings);
        }
    }

    private static void CheckEdge(string source, string target, TextRange range, string verb, FindingList findings)
    {
        if (source.Length == 0 != (target.Length == 0))
        {
            findings.AddTarget(FindingCategories.Punctuation, Severity.Minor, range, $"The {(source.Length == 0 ? "target" : "source")} {verb} with white space, the {(source.Length == 0 ? "source" : "target")} does not", source);
        }
    }

    private static string Leading(string text) => text[..(text.Length - text.TrimStart().Length)];

    private static string Trailing(string text) => text[text.TrimEnd().Length..];
}
