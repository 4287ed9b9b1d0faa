namespace TranslationPipeline.Formats.Dictionaries;

/// <summary>What one letter of a condition may be: any, one of some, or none of some.</summary>
/// <param name="Letters">The letters; empty for any.</param>
/// <param name="IsNegated">True for none of them.</param>
internal readonly record struct AffixLetters(string Letters, bool IsNegated)
{
    /// <summary>True when the letter may stand here.</summary>
    public bool Accepts(char letter) => Letters.Length == 0 || Letters.Contains(letter, StringComparison.Ordinal) != IsNegated;

    /// <summary>Reads a condition such as <c>[^аеиоу]к</c>; null when it is malformed.</summary>
    public static List<AffixLetters>? Parse(string condition)
    {
        var letters = new List<AffixLetters>();
        for (var i = 0; i < condition.Length; i++)
        {
            switch (condition[i])
            {
                case '.':
                    letters.Add(new AffixLetters("", false));
                    break;
                case '[':
                    var end = condition.IndexOf(']', i);
                    if (end < 0)
                    {
                        return null;
                    }

                    var isNegated = condition[i + 1] == '^';
                    letters.Add(new AffixLetters(condition[(i + (isNegated ? 2 : 1))..end], isNegated));
                    i = end;
                    break;
                default:
                    letters.Add(new AffixLetters(condition[i].ToString(), false));
                    break;
            }
        }

        // A lone dot is no condition at all.
        return condition == "." ? [] : letters;
    }
}
