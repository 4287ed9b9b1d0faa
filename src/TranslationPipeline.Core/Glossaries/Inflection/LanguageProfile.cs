using System.Collections.Concurrent;
using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>What the matcher knows about a language: one row of <c>languages.tsv</c> and the tables it names. Loaded once, shared.</summary>
internal sealed class LanguageProfile
{
    private static readonly ConcurrentDictionary<string, LanguageProfile> Loaded = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<char, StemChange[]> stemChangesByEnd;
    private readonly StemChange[] stemChangesAtStart;

    private LanguageProfile(string language, string[]? row)
    {
        Language = language;
        var options = row is null ? [] : row[2].Split(' ');
        Kind = row is null ? InflectionKind.None : Enum.Parse<InflectionKind>(row[1]);
        IsTurkic = options.Contains("dotless-i");
        ApostropheBreaks = options.Contains("elision");
        JoinsCompounds = options.Contains("compounds");
        NounsAreCapitalised = options.Contains("capital-nouns");
        HyphenJoinsSuffix = options.Contains("hyphen-suffix");
        FoldTable = TermFolding.TableFor(IsTurkic);
        Paradigms = Kind == InflectionKind.Paradigms ? ParadigmTable.Load($"inflection-{language}.tsv", IsTurkic) : null;
        Chain = Kind == InflectionKind.Suffixes ? SuffixChain.Load(language) : null;
        Prefixes = ReadPrefixes(language);
        Irregular = EmbeddedTable.Read("irregular.tsv", "language", "lemma", "forms", "source").Where(c => c[0] == language)
            .ToLookup(c => TermFolding.Fold(c[1], IsTurkic), c => c[2].Split(' ').Select(f => TermFolding.Fold(f, IsTurkic)).ToArray());
        var changes = EmbeddedTable.Read("stem-changes.tsv", "language", "kind", "lemma_end", "stem_end", "minimum_stem", "source").Where(c => c[0] == language)
            .Select(c => new StemChange(c[1], TermFolding.Fold(c[2], IsTurkic), TermFolding.Fold(c[3], IsTurkic), int.Parse(c[4], System.Globalization.CultureInfo.InvariantCulture)))
            .ToList();
        stemChangesAtStart = [.. changes.Where(static c => c.Kind == "start" || c.LemmaEnd.Length == 0)];
        stemChangesByEnd = changes.Where(static c => c.Kind != "start" && c.LemmaEnd.Length > 0).GroupBy(static c => c.LemmaEnd[^1]).ToFrozenDictionary(static g => g.Key, static g => g.ToArray());
        Umlauts = EmbeddedTable.Read("umlaut.tsv", "language", "vowel", "umlaut", "forms", "source").Where(c => c[0] == language)
            .Select(static c => new Umlaut(c[1], c[2], new EndingTail(c[3].Split(' ').Select(static f => f == "_" ? "" : f))))
            .ToArray();
        Patterns = EmbeddedTable.Read("word-patterns.tsv", "language", "singular", "plural", "example", "source").Where(c => c[0] == language)
            .Select(static c => new WordPattern(c[1], c[2]))
            .ToArray();
        CapitalWords = EmbeddedTable.Read("capital-words.tsv", "language", "word", "source").Where(c => c[0] == language).Select(static c => c[1]).ToFrozenSet(StringComparer.Ordinal);
        Context = WordContext.Load(language, FoldTable);
        OtherWords = EmbeddedTable.Read("other-words.tsv", "language", "term", "form", "source").Where(c => c[0] == language)
            .Select(c => TermFolding.Fold($"{c[1]} {c[2]}", IsTurkic)).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Surnames = EmbeddedTable.Read("surnames.tsv", "language", "surname", "source").Where(c => c[0] == language)
            .Select(c => TermFolding.Fold(c[1], IsTurkic)).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Primary language subtag.</summary>
    public string Language { get; }

    /// <summary>The same as a tag.</summary>
    public LanguageTag Tag => LanguageTag.Parse(Language);

    /// <summary>How words get their forms.</summary>
    public InflectionKind Kind { get; }

    /// <summary>I and ı are one letter, i and İ another.</summary>
    public bool IsTurkic { get; }

    /// <summary>An apostrophe ends a word (elision), instead of being part of it.</summary>
    public bool ApostropheBreaks { get; }

    /// <summary>Nouns are written together: Sicherheitsgarantie.</summary>
    public bool JoinsCompounds { get; }

    /// <summary>Every noun is written with a capital.</summary>
    public bool NounsAreCapitalised { get; }

    /// <summary>Suffixes are joined to abbreviations by a hyphen: АҚШ-пен.</summary>
    public bool HyphenJoinsSuffix { get; }

    /// <summary>Folding table of <see cref="TermFolding"/>.</summary>
    public char[] FoldTable { get; }

    /// <summary>Declensions; null unless <see cref="InflectionKind.Paradigms"/>.</summary>
    public ParadigmTable? Paradigms { get; }

    /// <summary>Suffixes; null unless <see cref="InflectionKind.Suffixes"/>.</summary>
    public SuffixChain? Chain { get; }

    /// <summary>Folded words that are written together with the next one: Arabic و ب ل ال. Longest first.</summary>
    public IReadOnlyList<string> Prefixes { get; }

    /// <summary>Whole forms of irregular words; a listed word has these forms and no others.</summary>
    public ILookup<string, string[]> Irregular { get; }

    /// <summary>The stem changes that a word may undergo, by its last letter; each has to be tried.</summary>
    public IEnumerable<StemChange> StemChangesOf(string word) => stemChangesByEnd.TryGetValue(word[^1], out var changes)
        ? stemChangesAtStart.Length == 0 ? changes : changes.Concat(stemChangesAtStart)
        : stemChangesAtStart;

    /// <summary>True for a letter that is the ending of a dictionary form in this language, so that it goes when another ending comes: книга, книги.</summary>
    public bool IsEnding(char letter) => Paradigms?.IsEnding(letter) == true;

    /// <summary>Vowels that change in the plural.</summary>
    public IReadOnlyList<Umlaut> Umlauts { get; }

    /// <summary>Plurals made inside the word.</summary>
    public IReadOnlyList<WordPattern> Patterns { get; }

    /// <summary>Names that are another word in small letters, as written: May.</summary>
    public FrozenSet<string> CapitalWords { get; }

    /// <summary>Tells other words from terms by the words around; null where nothing is known.</summary>
    public WordContext? Context { get; }

    /// <summary>Forms that are mostly another word, behind the folded term and a space: "ряд рядом".</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherWords { get; }

    /// <summary>Surnames that look like a form of a common noun: Лавров.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Surnames { get; }

    /// <summary>The profile of a language; languages without a row match as written.</summary>
    public static LanguageProfile For(LanguageTag language) => Loaded.GetOrAdd(
        language.Language,
        static code => new LanguageProfile(code, EmbeddedTable.Read("languages.tsv", "language", "inflection", "options", "source").FirstOrDefault(row => row[0] == code)));

    private static string[] ReadPrefixes(string language) =>
    [
        .. EmbeddedTable.Read("prefixes.tsv", "language", "prefix", "source").Where(c => c[0] == language)
            .Select(static c => TermFolding.Fold(c[1], turkic: false)).OrderByDescending(static p => p.Length),
    ];
}
