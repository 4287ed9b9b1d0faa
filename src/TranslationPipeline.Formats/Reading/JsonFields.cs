using System.Diagnostics.CodeAnalysis;

namespace TranslationPipeline.Formats;

/// <summary>String and number members of a JSON object by name, case-sensitive.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public void Add(string name, string value) => values[name] = value;

    /// <summary>The first of <paramref name="names"/> that is there.</summary>
    public bool TryGetFirst([NotNullWhen(true)] out string? value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }
}
