using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>A run of letters, marks and digits with the apostrophes and invisible characters inside it.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Script">Script of its first letter.</param>
/// <param name="Capital">True when the first letter is a capital or its script has no capitals.</param>
internal readonly record struct NameWord(int Start, int End, Script Script, bool Capital)
{
    public int Length => End - Start;
}
