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

    /// <summary>Elements that another one of the same kind closes when the end tag is left out.</summary>
    public static readonly FrozenSet<string> SelfClosing = Set("p li td th tr dt dd option thead tbody tfoot");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
