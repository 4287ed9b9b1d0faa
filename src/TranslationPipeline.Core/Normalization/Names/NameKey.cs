using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// The key under which names are looked up: folded letters and digits only, so hyphens, apostrophes, spaces, soft hyphens
/// and diacritics do not count. What they were is compared afterwards, on the text itself.
/// </summary>
internal static class NameKey
{
    /// <summary>Hash of the empty key.</summary>
    public const ulong Empty = 14695981039346656037;

    /// <summary>How many characters tell whether a key can begin so; a shorter key counts whole.</summary>
    public const int Beginning = 6;

    private const ulong Prime = 1099511628211;
    private static readonly char[] Table = Build();

    /// <summary>The key character of a code unit; <c>'\0'</c> when it does not count.</summary>
    public static char Fold(char c) => Table[c];

    /// <summary>The key of a text.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        return new string(buffer[..Write(text, buffer)]);
    }

    /// <summary>Writes the key of a text and returns its length; <paramref name="buffer"/> must hold the text's length.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (Table[c] is var folded && folded != '\0')
            {
                buffer[length++] = folded;
            }
        }

        return length;
    }

    /// <summary>64-bit fingerprint (FNV-1a over code units) of a text that is already a key.</summary>
    public static ulong Hash(ReadOnlySpan<char> key)
    {
        var hash = Empty;
        foreach (var c in key)
        {
            hash = Append(hash, c);
        }

        return hash;
    }

    /// <summary>Continues a fingerprint with the key of <paramref name="text"/>.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Table[c] is var folded && folded != '\0')
            {
                hash = Append(hash, folded);
            }
        }

        return hash;
    }

    /// <summary>Continues a fingerprint with the key of <paramref name="text"/>, and a second one with its beginning, up to <see cref="Beginning"/> characters of the whole key.</summary>
    /// <param name="hash">Fingerprint of the characters before.</param>
    /// <param name="text">What follows.</param>
    /// <param name="prefix">Fingerprint of the beginning.</param>
    /// <param name="count">Characters of the whole key.</param>
    public static ulong Append(ulong hash, ReadOnlySpan<char> text, ref ulong prefix, ref int count)
    {
        foreach (var c in text)
        {
            if (Table[c] is var folded && folded != '\0')
            {
                hash = Append(hash, folded);
                if (count++ < Beginning)
                {
                    prefix = hash;
                }
            }
        }

        return hash;
    }

    /// <summary>Continues a fingerprint with one key character.</summary>
    public static ulong Append(ulong hash, char folded) => unchecked((hash ^ folded) * Prime);

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 1; i < table.Length; i++)
        {
            var folded = Folding.Fold((char)i);
            table[i] = char.IsLetterOrDigit(folded) || char.IsSurrogate(folded) ? folded : '\0';
        }

        return table;
    }
}
