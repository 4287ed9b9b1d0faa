using System.Collections.Frozen;

namespace TranslationPipeline.Formats;

/// <summary>A language of many characters, by how frequent each is; after Zipf the n-th costs ln n and a constant.</summary>
internal sealed class IdeographModel : LetterModel
{
    private const double ZipfConstant = 2.5;
    private const double Unlisted = 11.5;
    private const double Foreign = 14;
    private const string Punctuation = "、。，．・：；？！「」『』（）《》〈〉【】ー“”‘’…—～\u3000";
    private readonly FrozenDictionary<char, double> costs;
    private readonly bool isKorean;

    public IdeographModel(string language, string script, string characters)
        : base(language, script)
    {
        costs = characters.Select(static (c, i) => (c, Cost: Math.Log(i + 1) + ZipfConstant)).ToFrozenDictionary(static p => p.c, static p => p.Cost);
        isKorean = script == "Kore";
    }

    /// <inheritdoc/>
    protected override double CostOfLetter(char before, char letter)
    {
        if (letter < 128)
        {
            return 3;
        }

        var own = isKorean ? letter is >= '\uAC00' and <= '\uD7A3' : letter is >= '\u3400' and <= '\u9FFF';
        return costs.GetValueOrDefault(letter, own ? Unlisted : Foreign);
    }

    /// <inheritdoc/>
    protected override double CostOfEnd(char before) => 0;

    /// <inheritdoc/>
    protected override double CostOfOther(char c, bool isLoose) => Punctuation.Contains(c, StringComparison.Ordinal) ? 5 : base.CostOfOther(c, isLoose);
}
