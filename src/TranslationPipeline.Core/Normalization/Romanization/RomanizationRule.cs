using System.Globalization;
using System.Text;

namespace TranslationPipeline.Normalization.Romanization;

/// <summary>One row: what is replaced, by what, and what must or must not stand before and after it.</summary>
internal sealed class RomanizationRule
{
    private readonly RomanizationPattern from;
    private readonly RomanizationPattern? before;
    private readonly RomanizationPattern? notBefore;
    private readonly RomanizationPattern? after;
    private readonly RomanizationPattern? notAfter;
    private readonly List<(string? Text, int Reference, string? Function)> output;

    public RomanizationRule(string from, string to, string before, string notBefore, string after, string notAfter)
    {
        this.from = RomanizationPattern.Parse(from);
        this.before = Optional(before);
        this.notBefore = Optional(notBefore);
        this.after = Optional(after);
        this.notAfter = Optional(notAfter);
        output = ParseOutput(to);
    }

    /// <summary>Position among the rules of its step.</summary>
    public int Order { get; set; }

    /// <summary>The characters a match can begin with; null when that is open.</summary>
    public IReadOnlyCollection<char>? FirstCharacters => from.FirstCharacters;

    public bool Matches(string text, int at, out int end, out RomanizationCaptures captures)
    {
        captures = default;
        end = from.MatchAt(text, at, ref captures);
        if (end < 0)
        {
            return false;
        }

        var none = default(RomanizationCaptures);
        return (before is null || before.MatchBefore(text, at))
            && (after is null || after.MatchAt(text, end, ref none) >= 0)
            && (notBefore is null || !notBefore.MatchBefore(text, at))
            && (notAfter is null || notAfter.MatchAt(text, end, ref none) < 0);
    }

    public void Write(string text, int start, int end, RomanizationCaptures captures, StringBuilder result)
    {
        foreach (var (literal, reference, function) in output)
        {
            if (literal is not null)
            {
                result.Append(literal);
            }
            else if (function is not null)
            {
                var whole = text[start..end];
                result.Append(function == "upcase" ? whole.ToUpperInvariant() : whole.ToLowerInvariant());
            }
            else
            {
                var (from, to) = captures.Get(reference);
                result.Append(text, from, to - from);
            }
        }
    }

    private static RomanizationPattern? Optional(string pattern) => pattern.Length == 0 ? null : RomanizationPattern.Parse(pattern);

    private static List<(string? Text, int Reference, string? Function)> ParseOutput(string to)
    {
        var result = new List<(string?, int, string?)>();
        var literal = new StringBuilder();
        for (var i = 0; i < to.Length; i++)
        {
            if (to[i] == '\\' && i + 1 < to.Length)
            {
                literal.Append(RomanizationPatternReader.Unescape(to[++i]));
            }
            else if (to[i] == '<')
            {
                if (literal.Length > 0)
                {
                    result.Add((literal.ToString(), 0, null));
                    literal.Clear();
                }

                var close = to.IndexOf('>', i);
                var name = to[(i + 1)..close];
                result.Add(int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (null, number, null) : (null, 0, name));
                i = close;
            }
            else
            {
                literal.Append(to[i]);
            }
        }

        if (literal.Length > 0)
        {
            result.Add((literal.ToString(), 0, null));
        }

        return result;
    }
}
