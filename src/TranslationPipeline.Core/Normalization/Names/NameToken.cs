using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>A word of a name as sounds.</summary>
/// <param name="Sounds">One character a sound, see <see cref="NameSounds"/>.</param>
/// <param name="Stems">The same without an ending of its language; empty when it may carry none.</param>
/// <param name="Script">Script it is written in.</param>
/// <param name="Coarse">True when its script leaves vowels out or has fewer sounds, so that more is alike.</param>
/// <param name="IsInitial">True for a single letter or a letter with a dot.</param>
/// <param name="IsParticle">True for al, bin, de, von and the like, which may be missing.</param>
internal sealed record NameToken(string Sounds, IReadOnlyList<string> Stems, Script Script, bool Coarse, bool IsInitial, bool IsParticle)
{
    /// <summary>What the word weighs in the comparison: its consonants count most.</summary>
    public double Weight => IsInitial ? 0.5 : IsParticle ? 0.2 : 1 + Math.Min(Sounds.Length, 10) * 0.1;
}
