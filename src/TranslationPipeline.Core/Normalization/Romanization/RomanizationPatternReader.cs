using System.Globalization;
using System.Text;

namespace TranslationPipeline.Normalization.Romanization;

/// <summary>Reads the small pattern language of the tables.</summary>
internal sealed class RomanizationPatternReader(string pattern)
{
    private int at;
    private int captures;

    /// <summary>Reads the whole pattern.</summary>
    public RomanizationTree Read()
    {
        var result = Sequence();
        return at == pattern.Length ? result : throw new FormatException($"unexpected '{pattern[at]}' at {at} in '{pattern}'");
    }

    /// <summary>The character that an escape stands for.</summary>
    public static char Unescape(char c) => c switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        _ => c,
    };

    /// <summary>The text that a pattern stands for when it is plain letters; null when it is more than that.</summary>
    public static string? Literal(string pattern)
    {
        var literal = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                literal.Append(Unescape(pattern[++i]));
            }
            else if ("[]({})<>^$.|".Contains(pattern[i], StringComparison.Ordinal))
            {
                return null;
            }
            else
            {
                literal.Append(pattern[i]);
            }
        }

        return literal.ToString();
    }

    private RomanizationTree Sequence()
    {
        var parts = new List<RomanizationTree>();
        var literal = new StringBuilder();
        while (at < pattern.Length && pattern[at] is not (')' or '|' or '}'))
        {
            var c = pattern[at++];
            if (c == '\\')
            {
                literal.Append(Unescape(pattern[at++]));
                continue;
            }

            if (c is not ('[' or '(' or '{' or '<' or '^' or '$' or '.'))
            {
                literal.Append(c);
                continue;
            }

            Flush(parts, literal);
            parts.Add(c switch
            {
                '[' => Class(),
                '(' => Group(),
                '{' => Capture(),
                '<' => Name(),
                '^' => RomanizationTree.Assertion(RomanizationAssertion.LineStart),
                '$' => RomanizationTree.Assertion(RomanizationAssertion.LineEnd),
                _ => RomanizationTree.AnyCharacter(),
            });
        }

        Flush(parts, literal);
        return parts.Count == 1 ? parts[0] : RomanizationTree.Sequence(parts);
    }

    private static void Flush(List<RomanizationTree> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(RomanizationTree.Literal(literal.ToString()));
            literal.Clear();
        }
    }

    private RomanizationTree Group()
    {
        var choices = new List<RomanizationTree> { Sequence() };
        while (Take('|'))
        {
            choices.Add(Sequence());
        }

        Expect(')');
        var group = choices.Count == 1 ? choices[0] : RomanizationTree.Choice(choices);
        return Take('?') ? RomanizationTree.Optional(group) : group;
    }

    private RomanizationTree Capture()
    {
        var number = ++captures;
        var inner = Sequence();
        Expect('}');
        return RomanizationTree.Capture(number, inner);
    }

    private RomanizationTree Name()
    {
        var close = pattern.IndexOf('>', at);
        var name = pattern[at..close];
        at = close + 1;
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? RomanizationTree.Reference(number)
            : RomanizationTree.Assertion(RomanizationAssertion.Boundary);
    }

    private RomanizationTree Class()
    {
        var characters = new HashSet<char>();
        var ranges = new List<(char, char)>();
        var negated = Take('^');
        while (!Take(']'))
        {
            var c = ClassCharacter();
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                ranges.Add((c, ClassCharacter()));
            }
            else
            {
                characters.Add(c);
            }
        }

        return RomanizationTree.Class(characters, ranges, negated);
    }

    private char ClassCharacter()
    {
        if (at >= pattern.Length)
        {
            throw new FormatException($"unclosed class in '{pattern}'");
        }

        var c = pattern[at++];
        return c == '\\' ? Unescape(pattern[at++]) : c;
    }

    private bool Take(char c)
    {
        if (at < pattern.Length && pattern[at] == c)
        {
            at++;
            return true;
        }

        return false;
    }

    private void Expect(char c)
    {
        if (!Take(c))
        {
            throw new FormatException($"expected '{c}' at {at} in '{pattern}'");
        }
    }
}
