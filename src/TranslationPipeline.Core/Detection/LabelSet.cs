using System.Collections.Immutable;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>The labels in the numbering of the n-gram table, as bit masks per script. Immutable.</summary>
internal sealed class LabelSet
{
    private readonly ImmutableArray<DetectionLabel?> byNumber;
    private readonly DetectionLabel?[] sole = new DetectionLabel?[(int)Script.Zzzz + 1];
    private readonly ulong[] masks = new ulong[(int)Script.Zzzz + 1];

    public LabelSet(ImmutableArray<string> tableLabels)
    {
        var all = DetectionLabel.ReadAll().ToList();
        byNumber = [.. tableLabels.Select(tag => all.Find(label => label.Kind == LabelKind.Scored && label.Tag.Value == tag))];
        for (var number = 0; number < byNumber.Length; number++)
        {
            if (byNumber[number] is { } label)
            {
                masks[(int)label.Script] |= 1UL << number;
            }
        }

        foreach (var label in all.Where(static label => label.Kind == LabelKind.Sole))
        {
            sole[(int)label.Script] = label;
        }
    }

    /// <summary>Number of labels in the table.</summary>
    public int Count => byNumber.Length;

    /// <summary>The label with this number.</summary>
    public DetectionLabel this[int number] => byNumber[number]!;

    /// <summary>The only label of a script; null when several share it or none is known.</summary>
    public DetectionLabel? Sole(Script script) => sole[(int)script];

    /// <summary>Bit per number: the labels of <paramref name="script"/> that <paramref name="allowed"/> leaves.</summary>
    public ulong Mask(Script script, IReadOnlyCollection<LanguageTag>? allowed)
    {
        var mask = masks[(int)script];
        if (allowed is null)
        {
            return mask;
        }

        for (var number = 0; number < byNumber.Length; number++)
        {
            if (byNumber[number] is { } label && !label.IsAllowedBy(allowed))
            {
                mask &= ~(1UL << number);
            }
        }

        return mask;
    }
}
