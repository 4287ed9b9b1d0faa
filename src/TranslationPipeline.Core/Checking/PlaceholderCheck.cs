namespace TranslationPipeline.Checking;

/// <summary>Every placeholder and tag of the source must be in the target as often, unchanged; tags must pair and nest.</summary>
internal sealed class PlaceholderCheck : IPairCheck
{
    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        if (pair.SourcePlaceholders.Count == 0 && pair.TargetPlaceholders.Count == 0)
        {
            return;
        }

        var missing = Without(pair.SourcePlaceholders, pair.TargetPlaceholders, pair.Target);
        var added = Without(pair.TargetPlaceholders, pair.SourcePlaceholders, pair.Source);
        foreach (var lost in missing)
        {
            if (added.FindAll(a => a.Kind == lost.Kind) is [var changed] && missing.Count(m => m.Kind == lost.Kind) == 1)
            {
                added.Remove(changed);
                findings.AddTarget(FindingCategories.Placeholders, Severity.Critical, changed.Range, $"The placeholder '{lost.Text}' became '{changed.Text}'", lost.Text);
            }
            else if (FindSpaced(pair.Target, lost.Text) is { } spaced)
            {
                findings.AddTarget(FindingCategories.Placeholders, Severity.Critical, spaced, $"The placeholder '{lost.Text}' is damaged: '{spaced.Of(pair.Target)}'", lost.Text);
            }
            else
            {
                findings.AddSource(FindingCategories.Placeholders, Severity.Critical, lost.Range, $"The placeholder '{lost.Text}' is missing in the target");
            }
        }

        foreach (var extra in added)
        {
            findings.AddTarget(FindingCategories.Placeholders, Severity.Critical, extra.Range, $"The placeholder '{extra.Text}' is not in the source");
        }

        if (missing.Count == 0 && added.Count == 0 && FirstUnpaired(pair.SourcePlaceholders) is null && FirstUnpaired(pair.TargetPlaceholders) is { } unpaired)
        {
            findings.AddTarget(FindingCategories.Placeholders, Severity.Critical, unpaired.Range, $"The tag '{unpaired.Text}' is not nested as in the source");
        }
    }

    // Inline codes given by the caller may not look like placeholders: they are looked up as plain text.
    private static List<Placeholder> Without(IReadOnlyList<Placeholder> these, IReadOnlyList<Placeholder> those, string otherText)
    {
        var counts = those.GroupBy(static p => p.Text, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        var left = new List<Placeholder>();
        foreach (var placeholder in these)
        {
            if (counts.TryGetValue(placeholder.Text, out var count) && count > 0)
            {
                counts[placeholder.Text] = count - 1;
            }
            else if (placeholder.Kind != PlaceholderKind.InlineCode || counts.ContainsKey(placeholder.Text) || !otherText.Contains(placeholder.Text, StringComparison.Ordinal))
            {
                left.Add(placeholder);
            }
        }

        return left;
    }

    // "{ 0 }", "% s", "< / b >": machine translation likes to put spaces into placeholders.
    private static TextRange? FindSpaced(string target, string placeholder)
    {
        for (var start = target.IndexOf(placeholder[0], StringComparison.Ordinal); start >= 0; start = target.IndexOf(placeholder[0], start + 1))
        {
            var at = start;
            var matched = 0;
            while (at < target.Length && matched < placeholder.Length && at - start < placeholder.Length * 3)
            {
                if (char.ToLowerInvariant(target[at]) == char.ToLowerInvariant(placeholder[matched]))
                {
                    matched++;
                }
                else if (!char.IsWhiteSpace(target[at]))
                {
                    break;
                }

                at++;
            }

            if (matched == placeholder.Length)
            {
                return new TextRange(start, at);
            }
        }

        return null;
    }

    private static Placeholder? FirstUnpaired(IReadOnlyList<Placeholder> placeholders)
    {
        var open = new Stack<Placeholder>();
        foreach (var tag in placeholders.Where(static p => p.Kind == PlaceholderKind.Tag && !p.Text.EndsWith("/>", StringComparison.Ordinal)))
        {
            if (!tag.Text.StartsWith("</", StringComparison.Ordinal))
            {
                open.Push(tag);
            }
            else if (open.Count == 0 || NameOf(open.Pop()) != NameOf(tag))
            {
                return tag;
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }

    private static string NameOf(Placeholder tag) =>
        new(tag.Text.SkipWhile(static c => c is '<' or '/').TakeWhile(char.IsLetterOrDigit).ToArray());
}
