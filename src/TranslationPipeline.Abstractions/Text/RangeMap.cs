using System.Collections.Immutable;
using System.Text;

namespace TranslationPipeline;

/// <summary>
/// Maps every position of a changed text to the text it came from, and back, and undoes the changes exactly.
/// Outside its replacements both texts are equal, so the map is as small as the number of edits.
/// </summary>
/// <remarks>Immutable. A position inside a replacement maps to the whole replaced range.</remarks>
public sealed class RangeMap
{
    private readonly ImmutableArray<TextReplacement> replacements;

    private RangeMap(ImmutableArray<TextReplacement> replacements) => this.replacements = replacements;

    /// <summary>The map of a text that did not change.</summary>
    public static RangeMap Identity { get; } = new([]);

    /// <summary>The replacements in ascending order; they neither overlap nor touch out of order.</summary>
    public ImmutableArray<TextReplacement> Replacements => replacements;

    /// <summary>True when nothing was changed.</summary>
    public bool IsIdentity => replacements.IsEmpty;

    /// <summary>Rebuilds a map from stored replacements.</summary>
    /// <exception cref="ArgumentException">The replacements are not in ascending order.</exception>
    public static RangeMap FromReplacements(IEnumerable<TextReplacement> replacements)
    {
        var array = replacements.ToImmutableArray();
        for (var i = 1; i < array.Length; i++)
        {
            if (array[i].Source.Start < array[i - 1].Source.End || array[i].Target.Start < array[i - 1].Target.End)
            {
                throw new ArgumentException($"replacement {i} at {array[i].Source} is out of order", nameof(replacements));
            }
        }

        return array.IsEmpty ? Identity : new RangeMap(array);
    }

    /// <summary>Applies replacements to <paramref name="text"/> and returns the new text with its map.</summary>
    /// <param name="text">The text that the ranges point into.</param>
    /// <param name="changes">Range and replacement, ascending, not overlapping.</param>
    /// <exception cref="ArgumentException">Ranges overlap, are out of order or outside the text.</exception>
    public static (string Text, RangeMap Map) Apply(string text, IReadOnlyList<(TextRange Range, string Replacement)> changes)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0)
        {
            return (text, Identity);
        }

        var builder = new StringBuilder(text.Length + 16);
        var map = ImmutableArray.CreateBuilder<TextReplacement>(changes.Count);
        var from = 0;
        foreach (var (range, replacement) in changes)
        {
            if (range.Start < from || range.End < range.Start || range.End > text.Length)
            {
                throw new ArgumentException($"range {range} overlaps another, is out of order or outside the text", nameof(changes));
            }

            builder.Append(text, from, range.Start - from);
            map.Add(new TextReplacement(range, TextRange.At(builder.Length, replacement.Length), range.Of(text)));
            builder.Append(replacement);
            from = range.End;
        }

        builder.Append(text, from, text.Length - from);
        return (builder.ToString(), new RangeMap(map.MoveToImmutable()));
    }

    /// <summary>Gives the earlier text back, character for character.</summary>
    /// <param name="target">The text this map was made for.</param>
    public string Undo(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (IsIdentity)
        {
            return target;
        }

        var builder = new StringBuilder(target.Length + 16);
        var from = 0;
        foreach (var replacement in replacements)
        {
            builder.Append(target, from, replacement.Target.Start - from).Append(replacement.Original);
            from = replacement.Target.End;
        }

        return builder.Append(target, from, target.Length - from).ToString();
    }

    /// <summary>The range of the earlier text that <paramref name="target"/> came from.</summary>
    public TextRange ToSource(TextRange target) => Map(target, static r => r.Target, static r => r.Source);

    /// <summary>The range of the later text that <paramref name="source"/> became.</summary>
    public TextRange ToTarget(TextRange source) => Map(source, static r => r.Source, static r => r.Target);

    /// <summary>The map of two changes made one after the other: this one, then <paramref name="next"/>.</summary>
    public RangeMap Then(RangeMap next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return IsIdentity ? next : next.IsIdentity ? this : new RangeMap(RangeMapComposer.Compose(replacements, next.replacements));
    }

    private TextRange Map(TextRange range, Func<TextReplacement, TextRange> from, Func<TextReplacement, TextRange> to)
    {
        var i = FirstEndingAt(range.Start + 1, from);
        var start = range.Start + ShiftBefore(i);
        if (i < replacements.Length && range.Start > from(replacements[i]).Start)
        {
            start = to(replacements[i]).Start;
        }

        var j = FirstEndingAt(range.End, from);
        var end = range.End + ShiftBefore(j);
        if (j < replacements.Length && from(replacements[j]) is var f && (range.End > f.Start || (range.End == f.Start && f.IsEmpty && range.IsEmpty)))
        {
            end = to(replacements[j]).End;
        }

        return new TextRange(start, Math.Max(start, end));

        int ShiftBefore(int index) => index == 0 ? 0 : to(replacements[index - 1]).End - from(replacements[index - 1]).End;
    }

    // Index of the first replacement whose range ends at or behind a position; they are in ascending order.
    private int FirstEndingAt(int position, Func<TextReplacement, TextRange> from)
    {
        var low = 0;
        var high = replacements.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (from(replacements[middle]).End < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
