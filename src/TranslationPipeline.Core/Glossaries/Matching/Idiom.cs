using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>A fixed phrase, seen from one of its words.</summary>
/// <param name="Words">All words, folded.</param>
/// <param name="Place">Which of them is meant.</param>
internal sealed record Idiom(string[] Words, int Place)
{
    /// <summary>Reads <c>idioms.tsv</c> by the words of its phrases.</summary>
    public static FrozenDictionary<string, Idiom[]> Load(string language, char[] folding) =>
        EmbeddedTable.Read("idioms.tsv", "language", "phrase", "source").Where(c => c[0] == language)
            .Select(c => c[1].Split(' ').Select(word => Fold(word, folding)).ToArray())
            .SelectMany(static words => words.Select((word, place) => (Word: word, Idiom: new Idiom(words, place))))
            .GroupBy(static x => x.Word, static x => x.Idiom, StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>True when the other words of the phrase stand around the word.</summary>
    public bool Stands(NearWords near)
    {
        Span<char> buffer = stackalloc char[WordIndex.MaxWordLength];
        for (var i = 0; i < Words.Length; i++)
        {
            if (i != Place && !near.At(i - Place, buffer).SequenceEqual(Words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Fold(string word, char[] folding)
    {
        Span<char> folded = stackalloc char[WordIndex.MaxWordLength];
        return new string(folded[..TermFolding.Fold(word, folding, folded, [])]);
    }
}
