using System.Globalization;
using System.Text;

namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>
/// Hides codes behind numbered marks such as <c>⟦1⟧</c>. Measured with Apertium, which damages <c>{name}</c>, <c>${user}</c> and <c>:name</c>
/// but keeps these.
/// </summary>
internal sealed class CodeShield
{
    private static readonly (char Open, char Close)[] Brackets = [('⟦', '⟧'), ('⦃', '⦄'), ('⟪', '⟫'), ('\uE000', '\uE001')];

    private readonly List<string> surfaces = [];
    private readonly char open;
    private readonly char close;

    private CodeShield((char Open, char Close) brackets) => (open, close) = brackets;

    /// <summary>The item with its codes hidden.</summary>
    public required TranslationItem Item { get; init; }

    /// <summary>Hides the codes of <paramref name="item"/>; null when its text already holds every kind of mark.</summary>
    public static CodeShield? For(TranslationItem item, CodeInventory codes)
    {
        foreach (var pair in Brackets)
        {
            if (!item.Text.AsSpan().ContainsAny(pair.Open, pair.Close))
            {
                return Build(item, codes, pair);
            }
        }

        return null;
    }

    /// <summary>Puts the codes back; null when a mark is missing, doubled or damaged.</summary>
    public string? Restore(string text)
    {
        var restored = new StringBuilder(text.Length);
        var used = new bool[surfaces.Count];
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(open, close);
            if (next < 0)
            {
                restored.Append(text, at, text.Length - at);
                break;
            }

            restored.Append(text, at, next);
            at += next;
            var end = text[at] == open ? text.AsSpan(at).IndexOf(close) : -1;
            if (end < 0
                || !int.TryParse(text.AsSpan(at + 1, end - 1), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
                || number < 1 || number > used.Length || used[number - 1])
            {
                return null;
            }

            used[number - 1] = true;
            restored.Append(surfaces[number - 1]);
            at += end + 1;
        }

        return used.Contains(false) ? null : restored.ToString();
    }

    private static CodeShield Build(TranslationItem item, CodeInventory codes, (char Open, char Close) pair)
    {
        var text = new StringBuilder(item.Text.Length);
        var marks = new List<InlineCode>();
        var surfaces = new List<string>();
        var copied = 0;
        foreach (var range in codes.Occurrences(item.Text))
        {
            text.Append(item.Text, copied, range.Start - copied);
            surfaces.Add(range.Of(item.Text));
            var id = surfaces.Count.ToString(CultureInfo.InvariantCulture);
            marks.Add(new InlineCode(id, InlineCodeKind.Placeholder, TextRange.At(text.Length, id.Length + 2)));
            text.Append(pair.Open).Append(id).Append(pair.Close);
            copied = range.End;
        }

        text.Append(item.Text, copied, item.Text.Length - copied);
        var shield = new CodeShield(pair) { Item = item with { Text = text.ToString(), InlineCodes = [.. marks] } };
        shield.surfaces.AddRange(surfaces);
        return shield;
    }
}
