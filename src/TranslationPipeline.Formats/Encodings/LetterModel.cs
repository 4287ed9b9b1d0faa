using System.Collections.Frozen;
using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>How surprising a text is in one language, in nats: the sum of what each character costs after the one before it.</summary>
/// <remarks>Immutable. ASCII characters cost the same in every model, so that only what an encoding can change decides.</remarks>
internal abstract class LetterModel(string language, string script)
{
    private const double Ascii = 3;
    private const double AsciiLetterInOtherScript = 1.5;
    private const double MostForOtherScript = 25;
    private const double Control = 9;
    private const double Undecodable = 20;
    private const double Unassigned = 16;
    private const double Typographic = 6;
    private const double LooseSymbol = 7;
    private const double Symbol = 13;
    private const double BadMarkBeforeLetter = 6;
    private const string MarksThatOpen = "\u00A0«»\u2018\u201A\u201C\u201D\u201E\u2019–—¿¡£";
    private const string TypographicMarks = "\u00A0«»\u2018\u2019\u201A\u201C\u201D\u201E–—…№°§";

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; } = language;

    /// <summary>ISO 15924 code.</summary>
    public string Script { get; } = script;

    /// <summary>Cost of a letter; <paramref name="before"/> is the folded character before it or <c>_</c>.</summary>
    protected abstract double CostOfLetter(char before, char letter);

    /// <summary>Cost of what ends a word after <paramref name="before"/>, on top of what the character itself costs.</summary>
    protected abstract double CostOfEnd(char before);

    /// <summary>The cost of the whole text; gives up with a larger value once it passes <paramref name="limit"/>.</summary>
    public double Cost(ReadOnlySpan<char> text, double limit)
    {
        var cost = 0.0;
        var asciiLetters = 0;
        var before = '_';
        var wasLower = false;
        var isBadBeforeLetter = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsLetter(c))
            {
                var folded = char.ToLowerInvariant(c);
                asciiLetters += c < 128 ? 1 : 0;
                cost += c < 128 && before < 128 ? Ascii : CostOfLetter(before, folded);
                cost += (wasLower && c != folded ? 5 : 0) + (isBadBeforeLetter ? BadMarkBeforeLetter : 0);
                wasLower = c == folded && char.IsLower(c);
                isBadBeforeLetter = false;
                before = folded;
                continue;
            }

            cost += CostOfOther(c, i == 0 || text[i - 1] < 'A') + (before >= 128 ? CostOfEnd(before) : 0);
            isBadBeforeLetter = c >= 128 && (before != '_' ? c is not ('\u2019' or '\u00A0' or '–' or '—') : !MarksThatOpen.Contains(c, StringComparison.Ordinal));
            before = '_';
            wasLower = false;
            if (cost > limit)
            {
                return cost;
            }
        }

        return cost + (Script == "Latn" ? 0 : Math.Min(MostForOtherScript, AsciiLetterInOtherScript * asciiLetters));
    }

    /// <summary>Letters and the marks that belong to them.</summary>
    protected static bool IsLetter(char c) => c < 128
        ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Cost of a character that is no letter; a symbol is likelier after a space or a digit.</summary>
    protected virtual double CostOfOther(char c, bool isLoose) => c switch
    {
        '\t' or '\n' or '\r' => Ascii,
        < ' ' or '\u007F' => Control,
        < '\u0080' => Ascii,
        '\uFFFD' => Undecodable,
        <= '\u009F' => Unassigned,
        _ when TypographicMarks.Contains(c, StringComparison.Ordinal) => Typographic,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.Format ? Unassigned
            : isLoose ? LooseSymbol : Symbol,
    };

    /// <summary>All models: the alphabets by letter pairs, the ideographic languages by frequent characters.</summary>
    public static FrozenDictionary<string, LetterModel[]> ByScript { get; } = Load().GroupBy(static m => m.Script).ToFrozenDictionary(static g => g.Key, static g => g.ToArray());

    private static IEnumerable<LetterModel> Load() =>
        EncodingTable.Read("letter-pairs.tsv", "language", "script", "pairs", "source").Select(static row => (LetterModel)new AlphabetModel(row[0], row[1], row[2]))
            .Concat(EncodingTable.Read("frequent-characters.tsv", "language", "script", "characters", "source").Select(static row => new IdeographModel(row[0], row[1], row[2])));
}
