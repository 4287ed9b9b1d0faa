using System.Text.Json;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Enumeration values as words in columns (<c>resourceString</c>), so that rows can be read and members may be added.</summary>
internal static class EnumText<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words =
        Enum.GetValues<T>().ToDictionary(static v => v, static v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

    private static readonly Dictionary<string, T> Values = Words.ToDictionary(static w => w.Value, static w => w.Key, StringComparer.Ordinal);

    /// <summary>The word for a value.</summary>
    public static string Of(T value) => Words[value];

    /// <summary>The value of a word that <see cref="Of"/> gave.</summary>
    public static T Read(string word) =>
        Values.TryGetValue(word, out var value) ? value : throw new FormatException($"'{word}' is no {typeof(T).Name}");
}
