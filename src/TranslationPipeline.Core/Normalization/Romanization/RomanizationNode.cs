using System.Globalization;

namespace TranslationPipeline.Normalization.Romanization;

/// <summary>A part of a pattern that knows what follows it.</summary>
internal abstract class RomanizationNode
{
    /// <summary>The end of a pattern.</summary>
    public static RomanizationNode End { get; } = new EndNode();

    /// <summary>Where the whole rest of the pattern ends when matched at <paramref name="at"/>; -1 when it does not match.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to match.</param>
    /// <param name="required">Where the match must end; -1 = anywhere.</param>
    /// <param name="captures">Captured ranges.</param>
    public abstract int Match(string text, int at, int required, ref RomanizationCaptures captures);

    private sealed class EndNode : RomanizationNode
    {
        public override int Match(string text, int at, int required, ref RomanizationCaptures captures) => required < 0 || at == required ? at : -1;
    }

    internal sealed class Literal(string literal, RomanizationNode next) : RomanizationNode
    {
        public override int Match(string text, int at, int required, ref RomanizationCaptures captures) =>
            string.CompareOrdinal(text, at, literal, 0, literal.Length) == 0 ? next.Match(text, at + literal.Length, required, ref captures) : -1;
    }

    internal sealed class Class(HashSet<char> characters, List<(char From, char To)> ranges, bool negated, RomanizationNode next) : RomanizationNode
    {
        public override int Match(string text, int at, int required, ref RomanizationCaptures captures) =>
            at < text.Length && Contains(text[at]) != negated ? next.Match(text, at + 1, required, ref captures) : -1;

        private bool Contains(char c)
        {
            foreach (var (from, to) in ranges)
            {
                if (c >= from && c <= to)
                {
                    return true;
                }
            }

            return characters.Contains(c);
        }
    }

    internal sealed class AnyCharacter(RomanizationNode next) : RomanizationNode
    {
        public override int Match(string text, int at, int required, ref RomanizationCaptures captures) =>
            at < text.Length && text[at] != '\n' ? next.Match(text, at + 1, required, ref captures) : -1;
    }

    internal sealed class Assertion(RomanizationAssertion kind, RomanizationNode next) : RomanizationNode
    {
        public override int Match(string text, int at, int required, ref RomanizationCaptures captures)
        {
            var holds = kind switch
            {
                RomanizationAssertion.LineStart => at == 0 || text[at - 1] == '\n',
                RomanizationAssertion.LineEnd => at == text.Length || text[at] == '\n',
                _ => (at > 0 && IsWord(text[at - 1])) != (at < text.Length && IsWord(text[at])),
            };
            return holds ? next.Match(text, at, required, ref captures) : -1;
        }

        private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ConnectorPunctuation;
    }

    internal sealed class Choice(RomanizationNode[] choices) : RomanizationNode
    {
        public override int Match(string text, int at, int required, ref RomanizationCaptures captures)
        {
            foreach (var choice in choices)
            {
                if (choice.Match(text, at, required, ref captures) is var end && end >= 0)
                {
                    return end;
                }
            }

            return -1;
        }
    }

    internal sealed class CaptureStart(int number, RomanizationNode next) : RomanizationNode
    {
        public override int Match(string text, int at, int required, ref RomanizationCaptures captures)
        {
            captures.Set(number, at, at);
            return next.Match(text, at, required, ref captures);
        }
    }

    internal sealed class CaptureEnd(int number, RomanizationNode next) : RomanizationNode
    {
        public override int Match(string text, int at, int required, ref RomanizationCaptures captures)
        {
            captures.Set(number, captures.Get(number).Start, at);
            return next.Match(text, at, required, ref captures);
        }
    }

    internal sealed class Reference(int number, RomanizationNode next) : RomanizationNode
    {
        public override int Match(string text, int at, int required, ref RomanizationCaptures captures)
        {
            var (start, end) = captures.Get(number);
            return text.AsSpan(at).StartsWith(text.AsSpan(start, end - start)) ? next.Match(text, at + end - start, required, ref captures) : -1;
        }
    }
}
