namespace TranslationPipeline.LanguageModels;

/// <summary>What an n-gram or word says about one label.</summary>
/// <param name="Label">Number of the label among those of its script.</param>
/// <param name="Value">In nats.</param>
/// <param name="Weight">How much sums of texts would change without it.</param>
internal readonly record struct Posting(byte Label, float Value, float Weight)
{
    /// <summary>The value in steps of the table.</summary>
    public sbyte Quantised => Quantise(Value);

    /// <summary>A value in steps of the table.</summary>
    public static sbyte Quantise(float value) => (sbyte)Math.Clamp(Math.Round(value / Detection.NgramTable.Step), sbyte.MinValue, sbyte.MaxValue);
}
