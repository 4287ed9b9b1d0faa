using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>A word of a name, read in every way that comparing needs.</summary>
/// <param name="Key">Its folded letters.</param>
/// <param name="Sounds">One character a sound, see <see cref="NameSounds"/>.</param>
/// <param name="Symbols">Its units, see <see cref="NameSymbols"/>; empty for Latin.</param>
/// <param name="Stems">The sounds without an ending of its language; empty when it may carry none.</param>
/// <param name="Script">Script it is written in.</param>
/// <param name="Kind">What part it plays.</param>
/// <param name="Number">Its value, for a number.</param>
internal sealed record NameToken(string Key, string Sounds, string[] Symbols, IReadOnlyList<string> Stems, Script Script, NameTokenKind Kind, int Number)
{
    /// <summary>True when its script leaves vowels out or has fewer sounds, so that more is alike.</summary>
    public bool Coarse => Script is Script.Arab or Script.Hebr or Script.Hani or Script.Hang or Script.Kana or Script.Hira;

    /// <summary>Folded Latin letters: its own, or the sounds in plain spelling.</summary>
    public string Latin => Script == Script.Latn ? Key : NameSounds.Spell(Sounds);

    /// <summary>True for a word that names; not for an initial, a particle, a title, a legal form or a number.</summary>
    public bool IsSubstantive => Kind == NameTokenKind.Word;

    /// <summary>What the word weighs in the comparison.</summary>
    public double Weight => Kind switch
    {
        NameTokenKind.Initial => 0.5,
        NameTokenKind.Particle => 0.2,
        NameTokenKind.Form => 0.1,
        NameTokenKind.Number => 0.3,
        _ => 1 + (Math.Min(Sounds.Length, 10) * 0.1),
    };

    /// <summary>Two words written as one.</summary>
    public static NameToken Join(NameToken first, NameToken second) => first with
    {
        Key = first.Key + second.Key,
        Sounds = first.Sounds + second.Sounds,
        Symbols = [.. first.Symbols, .. second.Symbols.Select(static s => s.TrimStart('^'))],
        Stems = [],
        Kind = NameTokenKind.Word,
    };
}
