namespace TranslationPipeline.Glossaries;

/// <summary>
/// Hashes of words that begin no term, whatever stands around them. Texts repeat their words, so this answers most look-ups. Writes race
/// without harm: a slot is one value, and a lost one is found out again.
/// </summary>
internal sealed class SkipTable(int size)
{
    private readonly ulong[] slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)size)];

    /// <summary>True when the word with this hash was added.</summary>
    public bool Has(ulong hash) => Volatile.Read(ref slots[(int)(hash >> 40) & (slots.Length - 1)]) == hash;

    /// <summary>Adds a word.</summary>
    public void Add(ulong hash) => Volatile.Write(ref slots[(int)(hash >> 40) & (slots.Length - 1)], hash);
}
