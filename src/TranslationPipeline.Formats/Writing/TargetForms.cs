using System.Collections.Immutable;

namespace TranslationPipeline.Formats;

/// <summary>Required forms by language.</summary>
internal static class TargetForms
{
    /// <summary>The first, which is the preferred one, of each language.</summary>
    public static SortedDictionary<string, string> First(ImmutableArray<PreferredForm> forms)
    {
        var first = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            first.TryAdd(form.Language.Value, form.Text);
        }

        return first;
    }

    /// <summary>All of each language, preferred first.</summary>
    public static SortedDictionary<string, IReadOnlyList<string>> All(ImmutableArray<PreferredForm> forms) =>
        new(forms.GroupBy(static f => f.Language.Value).ToDictionary(static g => g.Key, static g => (IReadOnlyList<string>)[.. g.Select(static f => f.Text)]), StringComparer.Ordinal);
}
