using System.Text.RegularExpressions;

namespace TranslationPipeline.Segmentation;

/// <summary>Asks a one-character expression once per character and remembers the answer. Safe for concurrent use.</summary>
internal sealed class CharacterFilter
{
    private readonly Regex? expression;
    private readonly sbyte[] answers = [];

    /// <param name="atom">An expression of one character; null lets everything through.</param>
    public CharacterFilter(string? atom)
    {
        if (atom is not null)
        {
            expression = new Regex($"\\A(?:{atom})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            answers = new sbyte[char.MaxValue + 1];
        }
    }

    /// <summary>False when no match can have the character there.</summary>
    public bool Allows(char c)
    {
        if (expression is null)
        {
            return true;
        }

        if (answers[c] == 0)
        {
            answers[c] = expression.IsMatch([c]) ? (sbyte)1 : (sbyte)-1;
        }

        return answers[c] > 0;
    }
}
