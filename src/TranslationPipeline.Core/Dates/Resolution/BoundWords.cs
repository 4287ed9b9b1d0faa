using System.Buffers;
using System.Collections.Concurrent;
using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>Words of one language that stand beside a date and open an interval: since 2010, until Monday, 2010 жылдан бері.</summary>
internal sealed class BoundWords
{
    private static readonly ConcurrentDictionary<string, BoundWords> Loaded = new(StringComparer.Ordinal);

    private readonly (string Form, string Mod)[] before;
    private readonly (string Form, string Mod)[] behind;

    private readonly (string Form, string Mod)[] endings;

    // Most dates have another letter beside them.
    private readonly SearchValues<char> lastLetters;
    private readonly SearchValues<char> firstLetters;

    private BoundWords(string language)
    {
        var rows = EmbeddedTable.Read("dates-bounds.tsv", "language", "form", "side", "mod", "source").Where(r => r[0] == language).OrderByDescending(static r => r[1].Length).ToList();
        before = [.. rows.Where(static r => r[2] == "before").Select(static r => (r[1], string.Intern(r[3])))];
        behind = [.. rows.Where(static r => r[2] == "behind").Select(static r => (r[1], string.Intern(r[3])))];
        endings = [.. rows.Where(static r => r[2] == "ending").Select(static r => (r[1], string.Intern(r[3])))];
        lastLetters = Letters(before.Select(static b => b.Form[^1]));
        firstLetters = Letters(behind.Select(static b => b.Form[0]));
    }

    /// <summary>The words of a language; none when it has no rows.</summary>
    public static BoundWords For(string language) => Loaded.TryGetValue(language, out var words) ? words : Loaded.GetOrAdd(language, static l => new BoundWords(l));

    /// <summary>The TIMEX3 mod that the word beside the expression gives it, e.g. <c>ON_OR_AFTER</c>; null when there is none.</summary>
    public string? ModOf(ReadOnlySpan<char> text, TextRange range)
    {
        var left = text[..range.Start].TrimEnd(' ');
        foreach (var (form, mod) in left.Length > 0 && lastLetters.Contains(left[^1]) ? before : [])
        {
            if (left.EndsWith(form, StringComparison.OrdinalIgnoreCase) && IsWordEdge(left, left.Length - form.Length - 1, form[0]))
            {
                return mod;
            }
        }

        var right = text[range.End..].TrimStart(' ');
        foreach (var (form, mod) in right.Length > 0 && firstLetters.Contains(right[0]) ? behind : [])
        {
            if (right.StartsWith(form, StringComparison.OrdinalIgnoreCase) && IsWordEdge(right, form.Length, form[^1]))
            {
                return mod;
            }
        }

        return null;
    }

    /// <summary>The language writes "from" and "to" as endings.</summary>
    public bool HasEndings => endings.Length > 0;

    /// <summary>True where the endings of two neighbours say "from … to …": 8월 4일부터 13일까지, 15-oktabrdan 15-noyabrgacha.</summary>
    public bool AreEnds(ReadOnlySpan<char> first, ReadOnlySpan<char> last) => EndsWith(first, "ON_OR_AFTER") && EndsWith(last, "ON_OR_BEFORE");

    private bool EndsWith(ReadOnlySpan<char> text, string mod)
    {
        foreach (var (form, own) in endings)
        {
            if (own == mod && text.EndsWith(form, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static SearchValues<char> Letters(IEnumerable<char> letters) => SearchValues.Create(string.Concat(letters.Select(static c => $"{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}")));

    private static bool IsWordEdge(ReadOnlySpan<char> text, int index, char own) =>
        index < 0 || index >= text.Length || CharKinds.Of(own) is not CharKind.Letter || CharKinds.Of(text[index]) != CharKind.Letter;
}
