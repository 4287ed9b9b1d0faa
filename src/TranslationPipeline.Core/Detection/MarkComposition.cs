using System.Collections.Frozen;
using System.Text;

namespace TranslationPipeline.Detection;

/// <summary>Letter + combining mark to the letter that is both (Unicode canonical composition), folded letters only.</summary>
internal static class MarkComposition
{
    private static readonly Lazy<FrozenDictionary<int, char>> Pairs = new(Build);

    /// <summary>False when Unicode has no single letter for the pair.</summary>
    public static bool TryCompose(char letter, char mark, out char composed) =>
        Pairs.Value.TryGetValue((letter << 16) | mark, out composed);

    private static FrozenDictionary<int, char> Build()
    {
        var pairs = new Dictionary<int, char>();
        AddRange(pairs, '\u00C0', '\u024F');
        AddRange(pairs, '\u1E00', '\u1EFF');
        AddRange(pairs, '\u0400', '\u04FF');
        AddRange(pairs, '\u0620', '\u06D5');
        return pairs.ToFrozenDictionary();
    }

    private static void AddRange(Dictionary<int, char> pairs, char first, char last)
    {
        for (var c = first; c <= last; c++)
        {
            var marks = c.ToString().Normalize(NormalizationForm.FormD);
            if (marks.Length < 2)
            {
                continue;
            }

            // A letter with two marks is one step from the letter with the first of them, in either order.
            var stem = marks[..^1].Normalize(NormalizationForm.FormC);
            if (stem.Length == 1)
            {
                pairs[(LetterFolding.Fold(stem[0]) << 16) | marks[^1]] = LetterFolding.Fold(c);
            }
        }
    }
}
