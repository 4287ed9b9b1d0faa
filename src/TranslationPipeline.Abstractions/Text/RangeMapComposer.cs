using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>
/// Composes two lists of replacements. Replacements of both lists that meet in the middle text become one replacement
/// whose original is put together from the first list's originals and the untouched middle text between them.
/// </summary>
internal static class RangeMapComposer
{
    public static ImmutableArray<TextReplacement> Compose(ImmutableArray<TextReplacement> first, ImmutableArray<TextReplacement> second)
    {
        var result = ImmutableArray.CreateBuilder<TextReplacement>(first.Length + second.Length);
        var i = 0;
        var j = 0;
        var firstShift = 0; // middle minus source, left of the current position
        var secondShift = 0; // target minus middle, left of the current position
        while (i < first.Length || j < second.Length)
        {
            var group = new Group(firstShift, secondShift);
            var takeFirst = j >= second.Length || (i < first.Length && first[i].Target.Start <= second[j].Source.Start);
            if (takeFirst)
            {
                group.Start(first[i].Target.Start);
            }
            else
            {
                group.Start(second[j].Source.Start);
            }

            var grew = true;
            while (grew)
            {
                grew = false;
                while (i < first.Length && group.Touches(first[i].Target))
                {
                    group.Grow(first[i].Target.End);
                    group.First.Add(first[i++]);
                    grew = true;
                }

                while (j < second.Length && group.Touches(second[j].Source))
                {
                    group.Grow(second[j].Source.End);
                    group.Second.Add(second[j++]);
                    grew = true;
                }
            }

            var replacement = group.ToReplacement(out firstShift, out secondShift);
            result.Add(replacement);
        }

        return result.ToImmutable();
    }

    /// <summary>Replacements of both lists that overlap or touch in the middle text.</summary>
    private sealed class Group(int firstShift, int secondShift)
    {
        private int middleStart;
        private int middleEnd;

        public List<TextReplacement> First { get; } = [];

        public List<TextReplacement> Second { get; } = [];

        public void Start(int middle) => middleStart = middleEnd = middle;

        public bool Touches(TextRange middle) => middle.Start <= middleEnd;

        public void Grow(int end) => middleEnd = Math.Max(middleEnd, end);

        public TextReplacement ToReplacement(out int newFirstShift, out int newSecondShift)
        {
            newFirstShift = First.Count > 0 ? First[^1].Target.End - First[^1].Source.End : firstShift;
            newSecondShift = Second.Count > 0 ? Second[^1].Target.End - Second[^1].Source.End : secondShift;
            var source = new TextRange(middleStart - firstShift, middleEnd - newFirstShift);
            var target = new TextRange(middleStart + secondShift, middleEnd + newSecondShift);
            return new TextReplacement(source, target, OriginalText());
        }

        // The source text of the group: originals of the first list, and between them middle text, which the
        // second list either kept (not needed: then no second replacement covers it) or remembers as its original.
        private string OriginalText()
        {
            var middle = new char[middleEnd - middleStart];
            foreach (var replacement in Second)
            {
                replacement.Original.CopyTo(0, middle, replacement.Source.Start - middleStart, replacement.Original.Length);
            }

            var text = new System.Text.StringBuilder();
            var at = middleStart;
            foreach (var replacement in First)
            {
                text.Append(middle, at - middleStart, replacement.Target.Start - at).Append(replacement.Original);
                at = replacement.Target.End;
            }

            return text.Append(middle, at - middleStart, middleEnd - at).ToString();
        }
    }
}
