using System.Globalization;
using System.Text;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Folded words as PostgreSQL's text search reads them. They are letters and digits, so nothing has to be escaped.</summary>
internal static class TextVector
{
    private const int LastPosition = 16_383; // PostgreSQL gives every later word this one

    private const int LongestWord = 2_000; // bytes; PostgreSQL refuses 2,048

    /// <summary>Words with their positions.</summary>
    public static string Of(string folded)
    {
        var vector = new StringBuilder(folded.Length * 2);
        var position = 0;
        foreach (var word in folded.Split(' '))
        {
            position = Math.Min(position + 1, LastPosition);
            vector.Append(CultureInfo.InvariantCulture, $"'{Short(word)}':{position} ");
        }

        return vector.ToString();
    }

    /// <summary>Words next to each other.</summary>
    public static string Phrase(string text) => string.Join(" <-> ", SearchText.Fold(text).Split(' ').Select(static w => $"'{Short(w)}'"));

    private static string Short(string word) => Encoding.UTF8.GetByteCount(word) <= LongestWord ? word : word[..(LongestWord / 4)].TrimEnd('\uD800');
}
