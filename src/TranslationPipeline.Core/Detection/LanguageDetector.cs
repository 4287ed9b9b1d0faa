using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>
/// Tells the language of a text: a gate takes out what is no language, the script narrows the choice, the n-gram table decides.
/// Immutable, safe for concurrent use; linear in the text, and constant above <see cref="TextSample.Whole"/> characters.
/// </summary>
public sealed class LanguageDetector
{
    private static readonly Lazy<LanguageDetector> BuiltIn = new(Load);

    private readonly NgramTable table;
    private readonly LabelSet labels;
    private readonly ScoreCombiner combiner;

    internal LanguageDetector(NgramTable table)
    {
        this.table = table;
        labels = new LabelSet(table.Labels);
        combiner = ScoreCombiner.Read(table.Labels);
    }

    /// <summary>The detector with the built-in table, loaded on first use.</summary>
    public static LanguageDetector Default => BuiltIn.Value;

    /// <summary>Loads the built-in table anew.</summary>
    internal static LanguageDetector Load()
    {
        using var stream = EmbeddedTable.Open("language-models.tnl");
        return new LanguageDetector(NgramTableReader.Read(stream));
    }

    /// <summary>Tells the language of <paramref name="text"/>; never throws for bad text.</summary>
    /// <param name="text">Any text, lone surrogates included.</param>
    /// <param name="allowed">The only languages to choose from, besides <c>und</c> and <c>zxx</c>; a tag without script allows all its scripts. Null: all.</param>
    public LanguageDetection Detect(ReadOnlySpan<char> text, IReadOnlyCollection<LanguageTag>? allowed = null)
    {
        Span<int> scripts = stackalloc int[(int)Script.Zzzz + 1];
        scripts.Clear();
        var letters = new LetterBuffer(Math.Min(text.Length, TextSample.Most), scripts);
        try
        {
            TextSample.Read(text, ref letters);
            if (letters.Letters == 0)
            {
                return LanguageAnswers.WithoutLetters(text);
            }

            var script = MainScript.Of(letters);
            return labels.Sole(script) is { } sole
                ? LanguageAnswers.Sole(sole, script, letters, allowed)
                : Score(letters, script, allowed);
        }
        finally
        {
            letters.Dispose();
        }
    }

    private LanguageDetection Score(LetterBuffer letters, Script script, IReadOnlyCollection<LanguageTag>? allowed)
    {
        Span<int> sums = stackalloc int[ScoreBoard.Size];
        sums.Clear();
        var board = new ScoreBoard(sums);
        table.Score(letters.Span, board);
        table.ScoreWords(letters.Span, board);

        var mask = labels.Mask(script, allowed);
        if (script == Script.Latn && RandomLetters.Are(letters, board, mask))
        {
            return LanguageAnswers.NotLanguage;
        }

        Span<double> probabilities = stackalloc double[ScoreBoard.Labels];
        combiner.Combine(board, Math.Max(1, letters.Count(script)), mask, probabilities);
        return LanguageAnswers.Scored(labels, probabilities, script, letters);
    }
}
