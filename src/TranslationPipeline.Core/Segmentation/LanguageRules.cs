using System.Collections.Concurrent;
using System.Collections.Frozen;
using TranslationPipeline.Dates;
using TranslationPipeline.Text;

namespace TranslationPipeline.Segmentation;

/// <summary>What one language knows of sentences: abbreviations, words that begin them, and habits from <c>sentence-habits.tsv</c>.</summary>
internal sealed class LanguageRules
{
    private static readonly ConcurrentDictionary<string, LanguageRules> Loaded = new(StringComparer.Ordinal);

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> starters;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> dateOpeners;
    private readonly Lazy<DateLexicon> lexicon;

    private LanguageRules(string language)
    {
        Abbreviations = Abbreviations.For(language);
        var words = EmbeddedTable.Read("sentence-starters.tsv", "language", "word", "source").Where(r => r[0] == language).Select(static r => r[1]).ToFrozenSet(StringComparer.Ordinal);
        HasStarters = words.Count > 0;
        starters = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var habits = EmbeddedTable.Read("sentence-habits.tsv", "language", "habit", "source").Where(r => r[0] == language).Select(static r => r[1]).ToHashSet(StringComparer.Ordinal);
        OrdinalDot = habits.Contains("ordinal-dot");
        ColonEnds = habits.Contains("colon-ends");
        CapitalNouns = habits.Contains("capital-nouns");
        SemicolonAsks = habits.Contains("semicolon-asks");
        BarEnds = habits.Contains("bar-ends");
        LetterEnds = habits.Contains("letter-ends");
        ColonHeads = habits.Contains("colon-head");
        dateOpeners = EmbeddedTable.Read("date-openers.tsv", "language", "word", "source").Where(r => r[0] == language).Select(static r => r[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        SpeechWords = [.. EmbeddedTable.Read("speech-verbs.tsv", "language", "word", "source").Where(r => r[0] == language).Select(static r => r[1])];
        Tag = LanguageTag.TryParse(language, out var tag) ? tag : LanguageTag.Und;
        lexicon = new Lazy<DateLexicon>(() => DateLexicon.For(Tag));
    }

    /// <summary>The language.</summary>
    public LanguageTag Tag { get; }

    /// <summary>Words that announce or close what is said.</summary>
    public string[] SpeechWords { get; }

    /// <summary>The abbreviations.</summary>
    public Abbreviations Abbreviations { get; }

    /// <summary>The language lists words that begin sentences.</summary>
    public bool HasStarters { get; }

    /// <summary>A full stop behind a number makes an ordinal: <c>10. Januar</c>.</summary>
    public bool OrdinalDot { get; }

    /// <summary>A colon ends sentences and a full stop does not (Armenian texts write : for ։).</summary>
    public bool ColonEnds { get; }

    /// <summary>Nouns have capitals: a capital letter says little.</summary>
    public bool CapitalNouns { get; }

    /// <summary>A semicolon is the question mark: Greek.</summary>
    public bool SemicolonAsks { get; }

    /// <summary>The bar of the keyboard stands for the danda: Hindi and its neighbours.</summary>
    public bool BarEnds { get; }

    /// <summary>A word of one small letter may end a sentence: Uzbek <c>dedi u.</c>, Turkish <c>dedi o.</c></summary>
    public bool LetterEnds { get; }

    /// <summary>A colon behind a heading at the head of a paragraph ends a segment: Arabic.</summary>
    public bool ColonHeads { get; }

    /// <summary>The rules of a language; general ones when it has none of its own.</summary>
    public static LanguageRules For(string language) =>
        Loaded.TryGetValue(language, out var rules) ? rules : Loaded.GetOrAdd(language, static l => new LanguageRules(l));

    /// <summary>True when the word, in its own case, usually begins a sentence.</summary>
    public bool IsStarter(ReadOnlySpan<char> word) => starters.Contains(word);

    /// <summary>True for a word that begins the statement of a date: <c>в 2010 г.</c>, <c>до</c>, <c>з</c>.</summary>
    public bool IsDateOpener(ReadOnlySpan<char> word) => dateOpeners.Contains(word);

    /// <summary>True for a verb behind which a colon opens what is said.</summary>
    public bool IsSpeechVerb(ReadOnlySpan<char> word)
    {
        foreach (var verb in SpeechWords)
        {
            if (word.SequenceEqual(verb) || (word.Length == verb.Length + 1 && word[0] is 'و' or 'ف' && word[1..].SequenceEqual(verb)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the whole word names a weekday.</summary>
    public bool IsWeekday(ReadOnlySpan<char> word) => lexicon.Value.IsWeekday(word);

    /// <summary>True when the text begins with the name of a month.</summary>
    public bool StartsWithMonth(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return lexicon.Value.IsMonth(text[..length]);
    }
}
