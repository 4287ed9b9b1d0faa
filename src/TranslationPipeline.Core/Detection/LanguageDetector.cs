using System.Collections.Immutable;
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

    internal LanguageDetector(NgramTable table, ScoreCombiner combiner)
    {
        this.table = table;
        this.combiner = combiner;
        labels = new LabelSet(table.Labels);
    }

    /// <summary>The detector with the built-in table, loaded on first use.</summary>
    public static LanguageDetector Default => BuiltIn.Value;

    /// <summary>A detector over the built-in table.</summary>
    internal static LanguageDetector Load()
    {
        var table = OpenTable();
        return new LanguageDetector(table, ScoreCombiner.Read(table.Labels));
    }

    /// <summary>The built-in table.</summary>
    internal static unsafe NgramTable OpenTable()
    {
        var stream = EmbeddedTable.OpenMapped("language-models.tnl");
        return new NgramTable(stream.PositionPointer, stream.Length, stream);
    }

    /// <summary>Tells the language of <paramref name="text"/>; never throws for bad text.</summary>
    /// <param name="text">Any text, lone surrogates included.</param>
    /// <param name="allowed">The only languages to choose from, besides <c>und</c> and <c>zxx</c>; a tag without script allows all its scripts. Null: all.</param>
    public LanguageDetection Detect(ReadOnlySpan<char> text, IReadOnlyCollection<LanguageTag>? allowed = null)
    {
        var found = new LanguageCandidate[LanguageAnswers.Most];
        var count = Rank(text, found, allowed, out var script);
        return new LanguageDetection(found[0].Language, script, found[0].Confidence, ImmutableArray.Create(found, 1, count - 1));
    }

    /// <summary>The same answer without allocating: the language first, then other candidates, best first.</summary>
    /// <param name="text">Any text, lone surrogates included.</param>
    /// <param name="candidates">Room for at least one candidate.</param>
    /// <param name="allowed">As in <see cref="Detect"/>.</param>
    /// <returns>How many candidates were written, at least one.</returns>
    public int Rank(ReadOnlySpan<char> text, Span<LanguageCandidate> candidates, IReadOnlyCollection<LanguageTag>? allowed = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(candidates.Length, nameof(candidates));
        return Rank(text, candidates[..Math.Min(candidates.Length, LanguageAnswers.Most)], allowed, out _);
    }

    private int Rank(ReadOnlySpan<char> text, Span<LanguageCandidate> answer, IReadOnlyCollection<LanguageTag>? allowed, out string? scriptName)
    {
        Span<int> scripts = stackalloc int[(int)Script.Zzzz + 1];
        scripts.Clear();
        var letters = new LetterBuffer(Math.Min(text.Length, TextSample.Most), scripts);
        try
        {
            TextSample.Read(text, ref letters);
            scriptName = null;
            if (letters.Letters == 0)
            {
                return LanguageAnswers.WithoutLetters(text, answer);
            }

            var script = MainScript.Of(letters);
            var count = labels.Sole(script) is { } sole
                ? LanguageAnswers.Sole(sole, script, letters, allowed, answer)
                : Score(letters, table.Of(script), allowed, answer);
            scriptName = answer[0].Language == LanguageTag.Zxx ? null : LanguageAnswers.ScriptOf(answer[0].Language, script);
            return count;
        }
        finally
        {
            letters.Dispose();
        }
    }

    private int Score(LetterBuffer letters, ScriptModel? model, IReadOnlyCollection<LanguageTag>? allowed, Span<LanguageCandidate> answer)
    {
        if (model is null)
        {
            return LanguageAnswers.Undetermined(answer);
        }

        Span<int> sums = stackalloc int[ScriptModel.MostLabels];
        sums.Clear();
        table.Score(model, letters.Span, sums);
        var mask = labels.Mask(model, allowed);
        if (model.Script == Script.Latn && RandomLetters.Are(letters, sums, mask))
        {
            return LanguageAnswers.NotLanguage(answer);
        }

        Span<double> probabilities = stackalloc double[ScriptModel.MostLabels];
        combiner.Combine(sums, Math.Max(1, letters.Count(model.Script)), model.FirstLabel, mask, probabilities);
        return LanguageAnswers.Scored(labels, model.FirstLabel, probabilities[..model.LabelCount], letters, answer);
    }
}
