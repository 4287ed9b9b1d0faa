using System.Collections.Frozen;

namespace TranslationPipeline.Formats;

/// <summary>What HTML elements mean for the flow of text, after the HTML Living Standard.</summary>
internal static class HtmlElements
{
    /// <summary>Elements without content and end tag.</summary>
    public static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    /// <summary>Elements that begin and end a paragraph.</summary>
    public static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        + "head header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary table tbody td tfoot th thead title tr ul");

    /// <summary>Elements whose content is not text for people, and is read up to their own end tag.</summary>
    public static readonly FrozenSet<string> Raw = Set("script style template noembed noframes iframe xmp svg math object");

    /// <summary>The paragraph, which every block ends.</summary>
    public static readonly FrozenSet<string> Paragraph = Set("p");

    /// <summary>Elements whose start ends open elements that need no end tag, and which those are.</summary>
    public static readonly FrozenDictionary<string, FrozenSet<string>> ImpliedEnds = new Dictionary<string, FrozenSet<string>>
    {
        ["li"] = Set("li p"),
        ["dt"] = Set("dt dd p"),
        ["dd"] = Set("dt dd p"),
        ["td"] = Set("td th p"),
        ["th"] = Set("td th p"),
        ["tr"] = Set("tr td th p"),
        ["tbody"] = Set("thead tbody tfoot tr td th p"),
        ["tfoot"] = Set("thead tbody tfoot tr td th p"),
        ["option"] = Set("option"),
        ["optgroup"] = Set("option optgroup"),
    }.ToFrozenDictionary();

    /// <summary>Elements that such an implied end does not reach beyond.</summary>
    public static readonly FrozenSet<string> Barriers = Set("html body div section article main aside header footer nav blockquote figure form ul ol menu dl table select fieldset");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
