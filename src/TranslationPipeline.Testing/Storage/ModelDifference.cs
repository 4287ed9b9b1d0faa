using System.Collections;
using System.Reflection;

namespace TranslationPipeline.Testing;

/// <summary>
/// Finds the first difference of two models by value, property by property, arrays item by item. It looks at every
/// public property, so one that is added to the model is compared without a change here.
/// </summary>
public static class ModelDifference
{
    /// <summary>Where and how the models differ; null when they are equal. An array that was never set counts as empty.</summary>
    public static string? Find(object? expected, object? actual) => Find(expected, actual, "");

    private static string? Find(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null)
        {
            return expected is null && actual is null ? null : Say(path, expected, actual);
        }

        if (expected.GetType() != actual.GetType())
        {
            return Say(path, expected.GetType().Name, actual.GetType().Name);
        }

        if (expected is not string && expected is IEnumerable expectedItems)
        {
            return FindInItems(Items(expectedItems), Items((IEnumerable)actual), path);
        }

        return IsValue(expected.GetType())
            ? Equals(expected, actual) ? null : Say(path, expected, actual)
            : Properties(expected.GetType())
                .Select(p => Find(p.GetValue(expected), p.GetValue(actual), path.Length == 0 ? p.Name : $"{path}.{p.Name}"))
                .FirstOrDefault(static difference => difference is not null);
    }

    private static string? FindInItems(List<object?> expected, List<object?> actual, string path)
    {
        for (var i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            if (Find(expected[i], actual[i], $"{path}[{i}]") is { } difference)
            {
                return difference;
            }
        }

        return expected.Count == actual.Count ? null : Say($"{path}.Count", expected.Count, actual.Count);
    }

    private static List<object?> Items(IEnumerable items)
    {
        var isNeverSet = items.GetType().GetProperty("IsDefault")?.GetValue(items) is true;
        return isNeverSet ? [] : [.. items.Cast<object?>()];
    }

    // Types of the model are looked into; everything else (text, numbers, NodaTime) knows its own equality.
    private static bool IsValue(Type type) => type.IsEnum || type.Namespace?.StartsWith(nameof(TranslationPipeline), StringComparison.Ordinal) != true;

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(static p => p.GetIndexParameters().Length == 0);

    private static string Say(string path, object? expected, object? actual) => $"{path}: expected {Show(expected)}, got {Show(actual)}";

    private static string Show(object? value)
    {
        var text = value switch
        {
            null => "null",
            string s => $"'{string.Concat(s.Take(80).Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()))}'",
            IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.Length > 200 ? text[..200] : text;
    }
}
