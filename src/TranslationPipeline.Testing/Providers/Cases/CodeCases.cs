using System.Collections.Immutable;
using System.Globalization;
using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>Inline codes come back unchanged. An engine that cannot do it is tested with <c>UseInlineCodes</c> around it.</summary>
internal static class CodeCases
{
    private static readonly string[] NestedPairs = ["<i>", "<b>", "</b>", "</i>"];

    private static readonly string[] Shapes =
    [
        "{0}", "{name}", "{{name}}", "${user}", "%s", "%1$s", "%(name)s", "%@", "$1$", ":name", "<x id=\"1\"/>", "[[1]]", "__1__", "&amp;",
    ];

    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("codes-placeholder", "a placeholder comes back once", probe => SurviveAsync(probe, "The talks of ⟨{0}⟩ begin on Monday.")),
        new("codes-pair", "both halves of a pair come back", probe => SurviveAsync(probe, "The ⟨<b>⟩foreign⟨</b>⟩ ministers met.")),
        new("codes-pair-order", "a pair opens before it closes", PairOrderAsync),
        new("codes-nested", "pairs inside pairs stay inside", NestedAsync),
        new("codes-at-the-ends", "codes at the beginning and at the end of the text come back", probe => SurviveAsync(probe, "⟨<p>⟩The talks begin.⟨</p>⟩")),
        new("codes-adjacent", "codes that touch each other come back", probe => SurviveAsync(probe, "The talks ⟨{0}⟩⟨{1}⟩⟨<br/>⟩ begin.")),
        new("codes-repeated", "a code that stands twice comes back twice", probe => SurviveAsync(probe, "The ⟨%s⟩ and the ⟨%s⟩ met.")),
        new("codes-shapes", "placeholders of all usual shapes come back", ShapesAsync),
        new("codes-many", "twenty codes come back", ManyAsync),
        new("codes-only", "a text of nothing but a code comes back with it", probe => SurviveAsync(probe, "⟨{name}⟩")),
    ];

    private static async Task<ProviderVerdict> SurviveAsync(ProviderProbe probe, string marked)
    {
        var item = Item(marked);
        var outcome = await probe.AskOneAsync(item).ConfigureAwait(false);
        RequireCodes(item, outcome.Text!);
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> PairOrderAsync(ProviderProbe probe)
    {
        var answer = (await probe.AskOneAsync(Item("The ⟨<b>⟩foreign⟨</b>⟩ ministers met.")).ConfigureAwait(false)).Text!;
        var opening = answer.IndexOf("<b>", StringComparison.Ordinal);
        Require(opening >= 0 && opening < answer.IndexOf("</b>", StringComparison.Ordinal), "the closing half comes first, or one is missing");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> NestedAsync(ProviderProbe probe)
    {
        var answer = (await probe.AskOneAsync(Item("The ⟨<i>⟩two ⟨<b>⟩foreign⟨</b>⟩ ministers⟨</i>⟩ met.")).ConfigureAwait(false)).Text!;
        var places = NestedPairs.Select(code => answer.IndexOf(code, StringComparison.Ordinal)).ToArray();
        Require(places[0] >= 0 && places.Zip(places.Skip(1)).All(static pair => pair.First < pair.Second), "the pairs cross, or a code is missing");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> ShapesAsync(ProviderProbe probe)
    {
        foreach (var shape in Shapes)
        {
            await SurviveAsync(probe, $"The talks of ⟨{shape}⟩ begin on Monday.").ConfigureAwait(false);
        }

        return ProviderVerdict.Passed;
    }

    private static Task<ProviderVerdict> ManyAsync(ProviderProbe probe)
    {
        var parts = Enumerable.Range(0, 20).Select(static i => string.Create(CultureInfo.InvariantCulture, $"part ⟨{{{i}}}⟩"));
        return SurviveAsync(probe, string.Join(", ", parts) + ".");
    }

    /// <summary>Each code as often as in the source.</summary>
    private static void RequireCodes(TranslationItem item, string answer)
    {
        foreach (var code in item.InlineCodes.GroupBy(code => code.Range.Of(item.Text), StringComparer.Ordinal))
        {
            var found = answer.Split(code.Key).Length - 1;
            Require(found == code.Count(), $"{code.Key} comes back {found} times instead of {code.Count()}");
        }
    }

    /// <summary>Takes what stands between <c>⟨ ⟩</c> as inline codes.</summary>
    private static TranslationItem Item(string marked)
    {
        var text = "";
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        foreach (var part in marked.Split('⟨'))
        {
            var close = part.IndexOf('⟩', StringComparison.Ordinal);
            if (close > 0)
            {
                var surface = part[..close];
                var kind = surface.StartsWith("</", StringComparison.Ordinal) ? InlineCodeKind.Closing
                    : surface[0] == '<' && !surface.EndsWith("/>", StringComparison.Ordinal) ? InlineCodeKind.Opening
                    : InlineCodeKind.Placeholder;
                var id = kind == InlineCodeKind.Placeholder ? codes.Count.ToString(CultureInfo.InvariantCulture) : surface.Trim('<', '/', '>');
                codes.Add(new InlineCode(id, kind, TextRange.At(text.Length, surface.Length)));
                text += surface;
            }

            text += part[(close + 1)..];
        }

        return new TranslationItem("coded", text) { InlineCodes = codes.ToImmutable() };
    }
}
