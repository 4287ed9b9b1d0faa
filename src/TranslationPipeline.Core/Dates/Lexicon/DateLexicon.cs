using System.Collections.Concurrent;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>The words of one language that dates are made of, built once from <c>dates-&lt;language&gt;.tsv</c>.</summary>
/// <remarks>A form that ends in <c>*</c> takes the suffixes of <c>dates-suffixes.tsv</c>; a full stop at its end may be left out.</remarks>
internal sealed class DateLexicon
{
    private static readonly ConcurrentDictionary<string, DateLexicon> Loaded = new(StringComparer.Ordinal);
    private static readonly Lazy<HashSet<string>> Languages = new(static () =>
        EmbeddedTable.Read("dates-languages.tsv", "language", "order", "script", "source").Select(static r => r[0]).ToHashSet(StringComparer.Ordinal));

    private readonly Trie trie = new();
    private readonly List<LexiconEntry> entries = [];
    private readonly StartFilter starts = new();

    private DateLexicon(string language)
    {
        Language = language;
        Load("dates-common.tsv");
        if (language.Length > 0)
        {
            Load($"dates-{language}.tsv");
            Suffixes = new Trie();
            foreach (var row in EmbeddedTable.Read("dates-suffixes.tsv", "language", "suffix", "source"))
            {
                if (row[0] == language)
                {
                    Suffixes.SetValue(Suffixes.Insert(row[1]), 1);
                    HasSuffixes = true;
                }
            }

            Prefixes = EmbeddedTable.Read("dates-prefixes.tsv", "language", "prefix", "source").Where(r => r[0] == language).Select(static r => r[1]).ToArray();
        }
    }

    /// <summary>Primary language subtag; empty for the lexicon of digits only.</summary>
    public string Language { get; }

    /// <summary>The language has suffixes.</summary>
    public bool HasSuffixes { get; }

    /// <summary>Case and possessive endings; values mark a complete one.</summary>
    public Trie Suffixes { get; } = new();

    /// <summary>Letters that may be written together with the word that follows, e.g. Arabic و.</summary>
    public string[] Prefixes { get; } = [];

    /// <summary>The lexicon of a language; the one without words for a language that has none.</summary>
    public static DateLexicon For(LanguageTag language)
    {
        var name = Knows(language) ? language.Language : "";
        return Loaded.TryGetValue(name, out var lexicon) ? lexicon : Loaded.GetOrAdd(name, static n => new DateLexicon(n));
    }

    /// <summary>True when there is a table for the language.</summary>
    public static bool Knows(LanguageTag language) => Languages.Value.Contains(language.Language);

    /// <summary>False when no form begins with the two characters at <paramref name="at"/>: most words end here.</summary>
    public bool CanStart(ReadOnlySpan<char> text, int at) => starts.CanStart(text, at);

    /// <summary>The state after a folded character, or -1.</summary>
    public int Step(int state, char folded) => trie.Step(state, folded);

    /// <summary>The entry that ends in a state, or null.</summary>
    public LexiconEntry? At(int state) => trie.ValueOf(state) is var index and >= 0 ? entries[index] : null;

    /// <summary>True when the whole word names a month.</summary>
    public bool IsMonth(ReadOnlySpan<char> word) => Whole(word) is { } entry && (entry.Classes.Has(TokenClass.Month) || entry.Classes.Has(TokenClass.WeakMonth));

    /// <summary>True when the whole word names a weekday.</summary>
    public bool IsWeekday(ReadOnlySpan<char> word) => Whole(word)?.Classes.Has(TokenClass.Weekday) == true;

    private LexiconEntry? Whole(ReadOnlySpan<char> word)
    {
        var state = 0;
        foreach (var c in word)
        {
            var folded = Folding.Fold(c);
            state = folded == '\0' ? state : Step(state, folded);
            if (state < 0)
            {
                return null;
            }
        }

        return word.Length > 0 ? At(state) : null;
    }

    private void Load(string table)
    {
        foreach (var row in EmbeddedTable.Read(table, "form", "class", "value", "source"))
        {
            var reading = Read(row, table);
            var takesSuffix = row[0].EndsWith('*');
            var form = takesSuffix ? row[0][..^1] : row[0];
            Add(form, reading, takesSuffix);
            if (form.EndsWith('.') && form.Length > 1)
            {
                Add(form[..^1], reading, takesSuffix);
            }
        }
    }

    private void Add(string form, Reading reading, bool takesSuffix)
    {
        var state = trie.Insert(form);
        if (trie.ValueOf(state) < 0)
        {
            trie.SetValue(state, entries.Count);
            entries.Add(new LexiconEntry());
        }

        entries[trie.ValueOf(state)].Add(reading, takesSuffix);
        starts.Add(form, takesSuffix);
    }

    private static Reading Read(string[] row, string table)
    {
        if (!Enum.TryParse<TokenClass>(row[1], ignoreCase: true, out var tokenClass))
        {
            throw new InvalidDataException($"{table}: '{row[1]}' of '{row[0]}' is no token class");
        }

        var value = row[2];
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var head = colon < 0 ? value : value[..colon];
        var grain = Enum.TryParse<Grain>(head, ignoreCase: true, out var unit) && !char.IsAsciiDigit(head.Length > 0 ? head[0] : '0') ? unit : Grain.None;
        var number = colon < 0 ? value : value[(colon + 1)..];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            ? new Reading(tokenClass, amount, grain, colon > 0 && grain == Grain.None ? head : null)
            : new Reading(tokenClass, 0, grain, value.Length > 0 ? value : null);
    }
}
