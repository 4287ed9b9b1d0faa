namespace TranslationPipeline.Checking;

/// <summary>What the checks see of a pair: the request with both texts taken apart once.</summary>
internal sealed class TextPair(CheckRequest request)
{
    /// <summary>What was asked.</summary>
    public CheckRequest Request { get; } = request;

    /// <summary>The source text.</summary>
    public string Source => Request.Source;

    /// <summary>The target text.</summary>
    public string Target => Request.Target;

    /// <summary>Placeholders and markup of the source, ascending.</summary>
    public IReadOnlyList<Placeholder> SourcePlaceholders { get; } = PlaceholderScanner.Scan(request.Source, request.InlineCodes);

    /// <summary>Placeholders and markup of the target, ascending.</summary>
    public IReadOnlyList<Placeholder> TargetPlaceholders { get; } = PlaceholderScanner.Scan(request.Target, []);

    /// <summary>The source with placeholders and addresses blanked out, offsets unchanged.</summary>
    public string PlainSource { get; } = Blank(request.Source, PlaceholderScanner.Scan(request.Source, request.InlineCodes));

    /// <summary>The target with placeholders and addresses blanked out, offsets unchanged.</summary>
    public string PlainTarget { get; } = Blank(request.Target, PlaceholderScanner.Scan(request.Target, []));

    private static string Blank(string text, List<Placeholder> placeholders)
    {
        var addresses = AddressScanner.Scan(text);
        if (placeholders.Count == 0 && addresses.Count == 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        foreach (var range in placeholders.Select(static p => p.Range).Concat(addresses))
        {
            characters.AsSpan(range.Start, range.Length).Fill('\uFFFC');
        }

        return new string(characters);
    }
}
