using System.Collections.Frozen;

namespace TranslationPipeline.Formats;

/// <summary>A language written with an alphabet, by the cost of each letter after the one before it.</summary>
internal sealed class AlphabetModel(string language, string script, string pairs) : LetterModel(language, script)
{
    private const double Unseen = 8.5;
    private const double Foreign = 12;
    private readonly FrozenDictionary<int, double> costs = Read(pairs);
    private readonly FrozenSet<char> letters = pairs.Where(static (_, i) => i % 3 < 2).ToFrozenSet();

    /// <inheritdoc/>
    protected override double CostOfLetter(char before, char letter) => costs.TryGetValue((before << 16) | letter, out var cost) ? cost
        : (letter < 128 || letters.Contains(letter)) && (before < 128 || letters.Contains(before)) && !MixesScripts(before, letter) ? Unseen : Foreign;

    /// <inheritdoc/>
    protected override double CostOfEnd(char before) => costs.GetValueOrDefault((before << 16) | '_', Unseen);

    // An ASCII letter beside a letter of another script.
    private bool MixesScripts(char before, char letter) => Script != "Latn" && (char.IsAsciiLetter(before) || char.IsAsciiLetter(letter));

    private static FrozenDictionary<int, double> Read(string pairs)
    {
        var costs = new Dictionary<int, double>(pairs.Length / 3);
        for (var i = 0; i + 2 < pairs.Length; i += 3)
        {
            costs[(pairs[i] << 16) | pairs[i + 1]] = (pairs[i + 2] - 'A') / 2.0;
        }

        return costs.ToFrozenDictionary();
    }
}
