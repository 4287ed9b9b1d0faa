using System.Globalization;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>The rows of a file of words and word starts that tell languages apart.</summary>
internal static class WordEvidence
{
    /// <summary>Reads a file: hash of the word or start as the table looks it up, tag of the label, evidence in nats.</summary>
    public static IEnumerable<(ulong Hash, string Label, double Value)> Read(string feature)
    {
        // A label of which no words are known takes those of the label it is most like, or every frequent word would speak against it.
        var alike = DataTable.Read(Path.Combine(LabelSources.DefaultFolder, "words-like.tsv")).ToLookup(static row => row[1], static row => row[0]);
        foreach (var row in DataTable.Read(Path.Combine(LabelSources.DefaultFolder, feature + ".tsv")))
        {
            var hash = HashOf(row[0]);
            foreach (var cell in row[1].Split(' '))
            {
                var at = cell.IndexOf(':', StringComparison.Ordinal);
                var value = double.Parse(cell[(at + 1)..], CultureInfo.InvariantCulture);
                yield return (hash, cell[..at], value);
                foreach (var label in alike[cell[..at]])
                {
                    yield return (hash, label, value);
                }
            }
        }
    }

    // A start of six letters; or a word, which a full stop ends: a short one is its own start.
    private static ulong HashOf(string start)
    {
        var word = string.Concat(start.Select(static c => c == '.' ? LetterFolding.Boundary : LetterFolding.Fold(c)).Prepend(LetterFolding.Boundary));
        return start[^1] == '.' && start.Length > ScriptModel.LongestWordStart ? NgramHash.OfWord(word) : NgramHash.OfWordStart(word);
    }
}
