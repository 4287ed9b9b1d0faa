using System.Text;

namespace TranslationPipeline;

/// <summary>Counts text the way providers count it.</summary>
public static class BilledUnitExtensions
{
    /// <summary>How long <paramref name="text"/> is in <paramref name="unit"/>. A lone surrogate counts as one code point and three bytes.</summary>
    /// <returns>
    /// Code points for <see cref="BilledUnit.None"/>. UTF-8 bytes for <see cref="BilledUnit.Tokens"/>, which only the model can count:
    /// an upper bound for byte-level vocabularies.
    /// </returns>
    public static long Count(this BilledUnit unit, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return unit switch
        {
            BilledUnit.Characters => text.Length,
            BilledUnit.Bytes or BilledUnit.Tokens => Encoding.UTF8.GetByteCount(text),
            _ => CodePoints(text),
        };
    }

    private static long CodePoints(string text)
    {
        var count = 0L;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
