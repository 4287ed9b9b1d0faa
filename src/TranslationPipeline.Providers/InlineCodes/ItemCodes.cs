namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>The codes of an item: those its maker declared, and the placeholders nobody declared.</summary>
internal static class ItemCodes
{
    /// <summary>All codes in ascending order without overlap; a declared code wins over a found one. Empty codes are left out.</summary>
    /// <returns>False when a declared code lies outside the text or overlaps another; then only the placeholders found are given.</returns>
    public static bool TryRead(TranslationItem item, out List<CodeSpan> codes)
    {
        var isValid = ReadDeclared(item, out var declared);
        codes = isValid ? Merge(declared, PlaceholderScanner.Scan(item.Text)) : [.. PlaceholderScanner.Scan(item.Text)];
        return isValid;
    }

    /// <summary>
    /// True when the placeholders of <paramref name="target"/> are the codes of the source in the same order: the usual case, told without building
    /// an inventory. False means: look closer.
    /// </summary>
    public static bool AreInOrder(string source, List<CodeSpan> codes, string target)
    {
        var next = 0;
        foreach (var found in PlaceholderScanner.Scan(target))
        {
            if (next == codes.Count
                || !source.AsSpan(codes[next].Range.Start, codes[next].Range.Length).SequenceEqual(target.AsSpan(found.Range.Start, found.Range.Length)))
            {
                return false;
            }

            next++;
        }

        return next == codes.Count;
    }

    private static bool ReadDeclared(TranslationItem item, out List<CodeSpan> codes)
    {
        codes = new List<CodeSpan>(item.InlineCodes.Length);
        if (item.InlineCodes.IsEmpty)
        {
            return true;
        }

        foreach (var code in item.InlineCodes.OrderBy(static c => c.Range.Start))
        {
            if (code.Range.Start < 0 || code.Range.End > item.Text.Length || code.Range.Length < 0
                || (codes.Count > 0 && codes[^1].Range.End > code.Range.Start))
            {
                return false;
            }

            if (!code.Range.IsEmpty)
            {
                codes.Add(new CodeSpan(code.Range, code.Kind, code.Kind == InlineCodeKind.Placeholder ? "" : code.Id));
            }
        }

        return true;
    }

    private static List<CodeSpan> Merge(List<CodeSpan> declared, IEnumerable<CodeSpan> found)
    {
        if (declared.Count == 0)
        {
            declared.AddRange(found);
            return declared;
        }

        var merged = new List<CodeSpan>(declared.Count);
        var next = 0;
        foreach (var span in found)
        {
            while (next < declared.Count && declared[next].Range.End <= span.Range.Start)
            {
                merged.Add(declared[next++]);
            }

            if (next == declared.Count || !declared[next].Range.Overlaps(span.Range))
            {
                merged.Add(span);
            }
        }

        merged.AddRange(declared.Skip(next));
        return merged;
    }
}
