using System.Collections.Immutable;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>The labels of every script: the one that owns it, or those of its model, as bit masks. Immutable.</summary>
internal sealed class LabelSet
{
    private readonly ImmutableArray<DetectionLabel> scored;
    private readonly DetectionLabel?[] sole = new DetectionLabel?[(int)Script.Zzzz + 1];

    public LabelSet(ImmutableArray<string> tableLabels)
    {
        var byTag = new Dictionary<string, DetectionLabel>();
        foreach (var label in DetectionLabel.ReadAll())
        {
            if (label.Kind == LabelKind.Sole)
            {
                sole[(int)label.Script] = label;
            }
            else
            {
                byTag[label.Tag.Value] = label;
            }
        }

        var labels = new DetectionLabel[tableLabels.Length];
        for (var number = 0; number < labels.Length; number++)
        {
            labels[number] = byTag[tableLabels[number]];
        }

        scored = ImmutableArray.Create(labels);
    }

    /// <summary>The label with this number in the table.</summary>
    public DetectionLabel this[int number] => scored[number];

    /// <summary>The only label of a script; null when several share it or none is known.</summary>
    public DetectionLabel? Sole(Script script) => sole[(int)script];

    /// <summary>Bit per label of the model: those that <paramref name="allowed"/> leaves.</summary>
    public ulong Mask(ScriptModel model, IReadOnlyCollection<LanguageTag>? allowed)
    {
        var mask = ulong.MaxValue >> (ScriptModel.MostLabels - model.LabelCount);
        for (var k = 0; allowed is not null && k < model.LabelCount; k++)
        {
            if (!scored[model.FirstLabel + k].IsAllowedBy(allowed))
            {
                mask &= ~(1UL << k);
            }
        }

        return mask;
    }
}
