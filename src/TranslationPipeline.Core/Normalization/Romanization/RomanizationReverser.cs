using System.Text;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Romanization;

/// <summary>
/// Reads romanised words back: cuts a word into outputs of the table, longest first, and takes the first reading that the table writes
/// exactly so. What a table says of neighbours is thereby obeyed without being turned around.
/// </summary>
internal sealed class RomanizationReverser
{
    private const int MaxReadings = 400; // of one word; real words need a handful
    private readonly Dictionary<char, (string Output, string Input)[]> byFirst;
    private readonly HashSet<char> inputs;
    private readonly Func<string, string> romanize;

    public RomanizationReverser(IReadOnlyList<(string From, string To)> letters, Func<string, string> romanize)
    {
        this.romanize = romanize;
        byFirst = letters
            .Select(static l => (Output: UnicodeForms.Compose(l.To), Input: l.From))
            .Distinct()
            .GroupBy(static l => l.Output[0])
            .ToDictionary(static g => g.Key, static g => g.OrderByDescending(static l => l.Output.Length).ThenBy(static l => HasLostCase(l)).ToArray());
        inputs = [.. letters.SelectMany(static l => l.From)];
    }

    /// <summary>A text that is romanised so; words without a reading stay as they are.</summary>
    public string Reverse(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsWhiteSpace(text[end]) == char.IsWhiteSpace(text[at]))
            {
                end++;
            }

            var word = text[at..end];
            result.Append(char.IsWhiteSpace(word[0]) ? word : Word(word) ?? word);
            at = end;
        }

        return result.ToString();
    }

    // ʺ may be ъ or Ъ: the small letter is far likelier.
    private static bool HasLostCase((string Output, string Input) letter) => char.IsUpper(letter.Input[0]) && !char.IsUpper(letter.Output[0]);

    private string? Word(string word)
    {
        var left = MaxReadings;
        return Read(word, 0, new StringBuilder(word.Length), ref left);
    }

    private string? Read(string word, int at, StringBuilder input, ref int left)
    {
        if (at == word.Length)
        {
            left--;
            var reading = input.ToString();
            return romanize(reading) == word ? reading : null;
        }

        var length = input.Length;
        foreach (var (output, letters) in byFirst.GetValueOrDefault(word[at]) ?? [])
        {
            if (left <= 0)
            {
                return null;
            }

            if (string.CompareOrdinal(word, at, output, 0, output.Length) == 0)
            {
                input.Append(letters);
                if (Read(word, at + output.Length, input, ref left) is { } found)
                {
                    return found;
                }

                input.Length = length;
            }
        }

        // A letter of the other script, a digit or a mark that the table leaves as it is.
        if (left <= 0 || inputs.Contains(word[at]))
        {
            return null;
        }

        input.Append(word[at]);
        var rest = Read(word, at + 1, input, ref left);
        input.Length = length;
        return rest;
    }
}
