using System.Globalization;
using System.Text;

namespace TranslationPipeline.Segmentation;

/// <summary>
/// Translates a regular expression of ICU or Java, in which SRX rules are written, to .NET, and notes which single-character
/// pieces it must begin and end with, so that positions can be ruled out by one look.
/// </summary>
internal sealed class IcuPattern
{
    private const string LineEnds = "\\n\\x0B\\f\\r\\u0085\\u2028\\u2029";
    private const string Blanks = " \\t\\u00A0\\u1680\\u180E\\u2000-\\u200A\\u202F\\u205F\\u3000";

    private readonly string source;
    private readonly StringBuilder output = new();
    private int at;
    private int depth;
    private string? first;
    private bool firstKnown;
    private string? last;
    private bool alternatives;

    private IcuPattern(string source) => this.source = source;

    /// <summary>The expression for .NET.</summary>
    public string Text => output.ToString();

    /// <summary>A class that every match begins with; null when unknown.</summary>
    public string? First => alternatives || !firstKnown ? null : first;

    /// <summary>A class that every match ends with; null when unknown.</summary>
    public string? Last => alternatives ? null : last;

    /// <summary>The match may be of any length.</summary>
    public bool IsUnbounded { get; private set; }

    /// <summary>It looks at more than its own characters: only an engine that sees the whole text can run it.</summary>
    public bool SeesBeyond { get; private set; }

    /// <summary>Translates; unknown syntax is left to the compiler of expressions to refuse.</summary>
    public static IcuPattern Translate(string source)
    {
        var pattern = new IcuPattern(source);
        while (pattern.at < source.Length)
        {
            pattern.Piece();
        }

        return pattern;
    }

    private void Piece()
    {
        var start = output.Length;
        var c = source[at];
        switch (c)
        {
            case '\\':
                var isSeveral = at + 1 < source.Length && source[at + 1] is 'Q' or 'R' or 'X' or 'x' or 'U';
                Escape(inClass: false);
                Quantify(start, isSeveral ? null : Atom(start)); // these may stand for more than one character
                return;
            case '[':
                output.Append(Class());
                Quantify(start, Atom(start));
                return;
            case '(':
                Group();
                return;
            case ')':
                depth = Math.Max(0, depth - 1);
                at++;
                output.Append(')');
                Quantify(-1, null);
                return;
            case '|':
                alternatives |= depth == 0;
                at++;
                output.Append('|');
                return;
            case '^' or '$':
                SeesBeyond = true;
                at++;
                output.Append(c);
                return;
            case '.':
                at++;
                output.Append(source.Contains("(?s", StringComparison.Ordinal) ? "." : $"[^{LineEnds}]");
                Quantify(start, Atom(start));
                return;
            default:
                at++;
                output.Append(c);
                Quantify(start, char.IsSurrogate(c) ? null : Atom(start));
                return;
        }
    }

    private string? Atom(int start)
    {
        var text = output.ToString(start, output.Length - start);
        return text is "\\b" or "\\B" or "\\G" or "\\A" or "\\z" or "\\Z" ? "" : text;
    }

    // Reads the quantifier behind an atom; a possessive one becomes an atomic group.
    private void Quantify(int start, string? atom)
    {
        var begin = at;
        var optional = false;
        if (at < source.Length && source[at] is '*' or '+' or '?')
        {
            optional = source[at] != '+';
            IsUnbounded |= source[at] != '?';
            at++;
        }
        else if (at < source.Length && source[at] == '{' && source.IndexOf('}', at) is var close and > 0)
        {
            var body = source.AsSpan(at + 1, close - at - 1);
            optional = body.StartsWith("0") || body.StartsWith(",");
            IsUnbounded = true;
            at = close + 1;
        }

        var quantifier = source[begin..at];
        if (at > begin && at < source.Length && source[at] == '+')
        {
            at++;
            if (start >= 0)
            {
                output.Insert(start, "(?>").Append(quantifier).Append(')');
                quantifier = "";
            }
        }
        else if (at > begin && at < source.Length && source[at] == '?')
        {
            at++;
            quantifier += "?";
        }

        output.Append(quantifier);
        if (atom is { Length: 0 })
        {
            return;
        }

        var known = depth == 0 && !optional && atom is not null && start >= 0;
        if (!firstKnown)
        {
            firstKnown = true;
            first = known ? atom : null;
        }

        last = known ? atom : null;
    }

    private void Group()
    {
        if (source.AsSpan(at).StartsWith("(?"))
        {
            var end = at + 2;
            while (end < source.Length && (char.IsAsciiLetter(source[end]) || source[end] == '-'))
            {
                end++;
            }

            if (end > at + 2 && end < source.Length && source[end] is ')' or ':')
            {
                // Flags: u, U, d and w of Java and ICU are how .NET always works.
                var flags = source[(at + 2)..end].Where(static c => c is 'i' or 'm' or 's' or 'x' or '-').ToArray();
                var text = new string(flags).TrimEnd('-');
                output.Append(source[end] == ')' ? (text.Length == 0 ? "" : $"(?{text})") : $"(?{text}:");
                firstKnown |= text.Length > 0;
                first = null;
                alternatives |= text.Length > 0; // what ignores case is not ruled out by its characters
                depth += source[end] == ':' ? 1 : 0;
                at = end + 1;
                return;
            }

            SeesBeyond |= source.AsSpan(at).StartsWith("(?=") || source.AsSpan(at).StartsWith("(?!") || source.AsSpan(at).StartsWith("(?<=") || source.AsSpan(at).StartsWith("(?<!");
        }

        if (!firstKnown)
        {
            firstKnown = true;
            first = null;
        }

        depth++;
        at++;
        output.Append('(');
        while (at < source.Length && source[at - 1] == '(' && source[at] == '?')
        {
            // "?:", "?=", "?<!", "?>" and names as they are
            output.Append('?');
            at++;
            while (at < source.Length && source[at] is ':' or '=' or '!' or '<' or '>')
            {
                output.Append(source[at++]);
            }

            break;
        }
    }

    private void Escape(bool inClass)
    {
        if (at + 1 >= source.Length)
        {
            output.Append('\\');
            at++;
            return;
        }

        var c = source[at + 1];
        at += 2;
        switch (c)
        {
            case 'h':
                output.Append(inClass ? Blanks : $"[{Blanks}]");
                break;
            case 'H' when !inClass:
                output.Append($"[^{Blanks}]");
                break;
            case 'v':
                output.Append(inClass ? LineEnds : $"[{LineEnds}]");
                break;
            case 'V' when !inClass:
                output.Append($"[^{LineEnds}]");
                break;
            case 'R' when !inClass:
                output.Append($"(?:\\r\\n|[{LineEnds}])");
                break;
            case 'Q':
                var end = source.IndexOf("\\E", at, StringComparison.Ordinal);
                end = end < 0 ? source.Length : end;
                foreach (var literal in source[at..end])
                {
                    Literal(literal);
                }

                at = Math.Min(source.Length, end + 2);
                break;
            case 'x' when at < source.Length && source[at] == '{' && source.IndexOf('}', at) is var close and > 0:
                CodePoint(source[(at + 1)..close]);
                at = close + 1;
                break;
            case 'U' when at + 8 <= source.Length:
                CodePoint(source[at..(at + 8)]);
                at += 8;
                break;
            case 'p' or 'P':
                Property(c == 'P', inClass);
                break;
            case 'A' or 'G' or 'z' or 'Z':
                SeesBeyond = true;
                output.Append('\\').Append(c);
                break;
            default:
                output.Append('\\').Append(c);
                break;
        }
    }

    private void Property(bool negated, bool inClass)
    {
        string name;
        if (at < source.Length && source[at] == '{' && source.IndexOf('}', at) is var close and > 0)
        {
            name = source[(at + 1)..close];
            at = close + 1;
        }
        else
        {
            name = at < source.Length ? source[at].ToString() : "";
            at++;
        }

        if (name.StartsWith('^'))
        {
            (name, negated) = (name[1..], !negated);
        }

        var set = UnicodeSets.Find(name) ?? $"\\p{{{name}}}";
        output.Append((negated, inClass, set[0]) switch
        {
            (false, true, _) => set,
            (false, false, '\\') when set.IndexOf('\\', 1) < 0 => set,
            (false, false, _) => $"[{set}]",
            (true, _, '\\') when set.IndexOf('\\', 1) < 0 => $"\\P{set[2..]}",
            (true, false, _) => $"[^{set}]",
            _ => throw new ArgumentException($"\\P{{{name}}} inside of a class is not supported"),
        });
    }

    private void CodePoint(string hex)
    {
        if (!int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) || !Rune.IsValid(value))
        {
            throw new ArgumentException($"'{hex}' is not a code point");
        }

        foreach (var c in char.ConvertFromUtf32(value))
        {
            output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
    }

    private void Literal(char c)
    {
        if (!char.IsLetterOrDigit(c))
        {
            output.Append('\\');
        }

        output.Append(c);
    }

    // A class; unions of classes are written flat, an intersection becomes the subtraction of the rest.
    private string Class()
    {
        at++;
        var negated = at < source.Length && source[at] == '^';
        at += negated ? 1 : 0;
        var mark = output.Length;
        var begun = false;
        string? subtract = null;
        while (at < source.Length && (source[at] != ']' || !begun))
        {
            begun = true;
            if (source.AsSpan(at).StartsWith("[:") && source.IndexOf(":]", at, StringComparison.Ordinal) is var posix and > 0)
            {
                var name = source[(at + 2)..posix];
                output.Append(UnicodeSets.Find(name.TrimStart('^')) ?? throw new ArgumentException($"[:{name}:] is not known"));
                at = posix + 2;
            }
            else if (source.AsSpan(at).StartsWith("&&"))
            {
                at += 2;
                var inner = at < source.Length && source[at] == '[' ? Class() : Rest();
                subtract = inner.StartsWith("[^", StringComparison.Ordinal) ? "[" + inner[2..] : "[^" + inner[1..];
            }
            else if (source[at] == '[')
            {
                var inner = Class();
                output.Append(inner.StartsWith("[^", StringComparison.Ordinal) ? throw new ArgumentException("a negated class inside of a class is not supported") : inner[1..^1]);
            }
            else if (source[at] == '\\')
            {
                Escape(inClass: true);
            }
            else
            {
                output.Append(source[at] is '-' && at > 0 && source[at + 1 < source.Length ? at + 1 : at] == ']' ? "\\-" : source[at].ToString());
                at++;
            }
        }

        at++;
        var body = output.ToString(mark, output.Length - mark);
        output.Length = mark;
        return $"[{(negated ? "^" : "")}{body}{(subtract is null ? "" : "-" + subtract)}]";
    }

    private string Rest()
    {
        var end = source.IndexOf(']', at);
        var text = $"[{source[at..(end < 0 ? source.Length : end)]}]";
        at = end < 0 ? source.Length : end;
        return text;
    }
}
