using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>A text whose terms are replaced by numbered marks such as <c>⟦T1⟧</c>, and the way back from its translation.</summary>
internal sealed class TermMarks
{
    // An engine that damages one kind of mark may keep another.
    private static readonly (char Open, char Close)[] Kinds = [('⟦', '⟧'), ('⦃', '⦄')];

    private static readonly SearchValues<char> BeforeSentence = SearchValues.Create(" \"“«„'(");

    private readonly List<(string Mark, string Form)> marks = [];

    private readonly (char Open, char Close) brackets;

    private TermMarks(TranslationItem item, (char Open, char Close) brackets)
    {
        Item = item;
        this.brackets = brackets;
    }

    /// <summary>What is sent.</summary>
    public TranslationItem Item { get; private set; }

    /// <summary>How many kinds of marks there are.</summary>
    public static int KindCount => Kinds.Length;

    /// <summary>Replaces the terms of <paramref name="segment"/>; null when its text has such marks itself or a term touches another one or an inline code.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="terms">All its required terms: another answer may lose those that the first one had.</param>
    /// <param name="kind">Which marks, from 0.</param>
    public static TermMarks? For(SegmentView segment, IEnumerable<RequiredTerm> terms, int kind)
    {
        var brackets = Kinds[kind];
        if (segment.Text.AsSpan().ContainsAny(brackets.Open, brackets.Close))
        {
            return null;
        }

        var text = new StringBuilder(segment.Text.Length + 16);
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        var made = new TermMarks(new TranslationItem("", ""), brackets);
        var copied = 0;
        var fixedParts = terms.Select(static t => (t.Range, Term: (RequiredTerm?)t, Code: (InlineCode?)null))
            .Concat(segment.InlineCodes.Select(static c => (c.Range, Term: (RequiredTerm?)null, Code: (InlineCode?)c)))
            .OrderBy(static p => p.Range.Start);
        foreach (var (range, term, code) in fixedParts)
        {
            if (range.Start < copied)
            {
                return null;
            }

            text.Append(segment.Text, copied, range.Start - copied);
            copied = range.End;
            if (term is null)
            {
                codes.Add(code! with { Range = TextRange.At(text.Length, range.Length) });
                text.Append(segment.Text, range.Start, range.Length);
                continue;
            }

            var mark = string.Create(CultureInfo.InvariantCulture, $"{brackets.Open}T{made.marks.Count + 1}{brackets.Close}");
            made.marks.Add((mark, term.Forms[0]));
            codes.Add(new InlineCode($"term{made.marks.Count}", InlineCodeKind.Placeholder, TextRange.At(text.Length, mark.Length)));
            text.Append(mark);
        }

        text.Append(segment.Text, copied, segment.Text.Length - copied);
        made.Item = new TranslationItem("", text.ToString()) { InlineCodes = codes.ToImmutable() };
        return made;
    }

    /// <summary>The translation with the required forms in place of the marks; null when a mark is doubled or damaged. A lost one is for the caller to see.</summary>
    public string? Restore(string translation)
    {
        var text = translation;
        foreach (var (mark, form) in marks)
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            if (text.IndexOf(mark, at + 1, StringComparison.Ordinal) >= 0)
            {
                return null;
            }

            var isStart = text.AsSpan(0, at).IndexOfAnyExcept(BeforeSentence) < 0;
            var written = isStart && char.IsLower(form[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
            text = string.Concat(text.AsSpan(0, at), written, text.AsSpan(at + mark.Length));
        }

        return text.AsSpan().ContainsAny(brackets.Open, brackets.Close) ? null : text;
    }
}
