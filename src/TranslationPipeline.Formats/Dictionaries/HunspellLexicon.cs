using System.Globalization;
using System.Text;

namespace TranslationPipeline.Formats.Dictionaries;

/// <summary>
/// The suffixes of a Hunspell dictionary (<c>.aff</c> and <c>.dic</c>), used to make the forms of a word. Prefixes are left out, since they change
/// what a word means. Immutable and safe for concurrent use. Dictionaries are never part of the product: most have licences of their own.
/// </summary>
public sealed class HunspellLexicon
{
    private const int MostForms = 2_000;
    private const int MostLevels = 3;

    private readonly Dictionary<string, List<AffixRule>> suffixes = new(StringComparer.Ordinal);
    private readonly List<string> aliases = [""];
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private FlagStyle style;

    private HunspellLexicon()
    {
    }

    /// <summary>Number of words in the dictionary.</summary>
    public int Count => words.Count;

    /// <summary>Reads a dictionary. Lines that make no sense are skipped, as Hunspell does.</summary>
    /// <param name="affixes">The <c>.aff</c> file; its line SET names the encoding of both; without it the bytes decide.</param>
    /// <param name="words">The <c>.dic</c> file.</param>
    public static HunspellLexicon Read(Stream affixes, Stream words)
    {
        ArgumentNullException.ThrowIfNull(affixes);
        ArgumentNullException.ThrowIfNull(words);
        var bytes = Bytes(affixes);
        var encoding = EncodingOf(bytes);
        var dictionary = new HunspellLexicon();
        dictionary.ReadAffixes(TextDecoder.Decode(bytes, encoding).Text);
        dictionary.ReadWords(TextDecoder.Decode(Bytes(words), encoding).Text);
        return dictionary;
    }

    /// <summary>All forms of a word; empty when it is not in the dictionary. The case of the first letter does not matter.</summary>
    public IReadOnlyCollection<string> FormsOf(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var written in new[] { word, word.ToLowerInvariant(), char.ToUpperInvariant(word[0]) + word[1..] }.Distinct(StringComparer.Ordinal))
        {
            if (words.TryGetValue(written, out var flags))
            {
                forms.Add(written);
                Derive(written, Flags(flags), 1, forms);
            }
        }

        return forms;
    }

    private static string? EncodingOf(byte[] affixes)
    {
        foreach (var line in Encoding.Latin1.GetString(affixes).Split('\n'))
        {
            if (line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["SET", var name, ..])
            {
                return name.Replace("ISO8859", "ISO-8859", StringComparison.OrdinalIgnoreCase);
            }
        }

        return null; // some name none: what the bytes look like decides
    }

    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private void Derive(string word, IEnumerable<string> flags, int level, HashSet<string> forms)
    {
        foreach (var flag in flags)
        {
            if (!suffixes.TryGetValue(flag, out var rules))
            {
                continue;
            }

            foreach (var rule in rules)
            {
                if (forms.Count < MostForms && rule.Apply(word) is { Length: > 0 } form && forms.Add(form) && level < MostLevels && rule.Next.Count > 0)
                {
                    Derive(form, rule.Next, level + 1, forms);
                }
            }
        }
    }

    private void ReadAffixes(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            switch (parts)
            {
                case ["FLAG", "long", ..]:
                    style = FlagStyle.Long;
                    break;
                case ["FLAG", "num", ..]:
                    style = FlagStyle.Number;
                    break;
                case ["AF", var flags, ..] when !int.TryParse(flags, NumberStyles.None, CultureInfo.InvariantCulture, out _) || aliases.Count > 1:
                    aliases.Add(flags);
                    break;
                case ["SFX", var flag, var strip, var add, var condition, ..]:
                    AddRule(flag, strip, add, condition);
                    break;
                case ["SFX", var flag, var strip, var add] when add is not ("Y" or "N") && strip is not ("Y" or "N"):
                    AddRule(flag, strip, add, ".");
                    break;
            }
        }
    }

    private void AddRule(string flag, string strip, string add, string condition)
    {
        var slash = add.IndexOf('/', StringComparison.Ordinal);
        var next = slash < 0 ? [] : Flags(add[(slash + 1)..]).ToList();
        var letters = slash < 0 ? add : add[..slash];
        if (AffixLetters.Parse(condition) is { } parsed)
        {
            suffixes.TryAdd(flag, []);
            suffixes[flag].Add(new AffixRule(strip == "0" ? "" : strip, letters == "0" ? "" : letters, parsed, next));
        }
    }

    private void ReadWords(string text)
    {
        using var reader = new StringReader(text);
        reader.ReadLine(); // how many there are
        while (reader.ReadLine() is { } line)
        {
            // Morphological fields stand behind a tab or a space.
            var end = line.AsSpan().IndexOfAny('\t', ' ');
            var entry = end < 0 ? line : line[..end];
            var slash = entry.IndexOf('/', 1 < entry.Length ? 1 : 0);
            var word = slash < 0 ? entry : entry[..slash];
            var flags = slash < 0 ? "" : entry[(slash + 1)..];
            if (word.Length == 0)
            {
                continue;
            }

            // A word may stand twice, once for each of its declensions.
            words[word] = words.TryGetValue(word, out var before) && before.Length > 0 && aliases.Count == 1
                ? style == FlagStyle.Number ? $"{before},{flags}" : before + flags
                : flags;
        }
    }

    private IEnumerable<string> Flags(string flags)
    {
        if (aliases.Count > 1 && int.TryParse(flags, NumberStyles.None, CultureInfo.InvariantCulture, out var alias) && alias < aliases.Count)
        {
            flags = aliases[alias];
        }

        return style switch
        {
            FlagStyle.Number => flags.Split(',', StringSplitOptions.RemoveEmptyEntries),
            FlagStyle.Long => Enumerable.Range(0, flags.Length / 2).Select(i => flags.Substring(i * 2, 2)),
            _ => flags.Select(static c => c.ToString()),
        };
    }
}
