using System.Collections.Immutable;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Reads the terms of a concept; completes the parts of a person's admitted forms from the preferred form.</summary>
internal static class NameFormReader
{
    public static ImmutableArray<NameForm> Read(Concept concept)
    {
        var forms = ImmutableArray.CreateBuilder<NameForm>(concept.Terms.Length);
        foreach (var term in concept.Terms)
        {
            if (NameKey.Of(term.Text).Length == 0)
            {
                continue;
            }

            var (given, family) = concept.Kind == "person" && term.Parts?.Family is null ? Parts(concept, term) : (null, null);
            forms.Add(new NameForm(term, given, family));
        }

        return forms.ToImmutable();
    }

    // An admitted form is cut where the preferred form of its language is cut, when both have as many words.
    private static (string? Given, string? Family) Parts(Concept concept, Term term)
    {
        var model = concept.Terms.FirstOrDefault(t => t.Language == term.Language && t.Parts is { Family: not null, Given: not null });
        if (model?.Parts is not { Family: { } family, Given: { } given })
        {
            return (null, null);
        }

        if (term.Text.Length > family.Length + 1 && term.Text.EndsWith(" " + family, StringComparison.Ordinal))
        {
            return (term.Text[..^(family.Length + 1)], family);
        }

        var words = term.Text.Split(' ');
        if (!model.Text.StartsWith(given, StringComparison.Ordinal) || words.Length < 2)
        {
            return (null, null);
        }

        var cut = given.Split(' ').Length;
        return cut < words.Length && words.Length == cut + family.Split(' ').Length
            ? (string.Join(' ', words[..cut]), string.Join(' ', words[cut..]))
            : (null, null);
    }
}
