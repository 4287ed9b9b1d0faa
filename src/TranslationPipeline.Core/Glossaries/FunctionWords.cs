using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>The closed classes of a language, from <c>function-words.tsv</c>: articles, pronouns, prepositions, conjunctions, auxiliaries.</summary>
internal sealed class FunctionWords
{
    private readonly FrozenSet<string> closed;
    private readonly FrozenSet<string> links;

    private FunctionWords(FrozenSet<string> closed, FrozenSet<string> links)
    {
        this.closed = closed;
        this.links = links;
    }

    /// <summary>The words of a language; null when they are not known.</summary>
    public static FunctionWords? For(LanguageTag language)
    {
        var rows = EmbeddedTable.Read("function-words.tsv", "language", "kind", "words", "source").Where(c => c[0] == language.Language).ToList();
        return rows.Count == 0 ? null : new FunctionWords(Words("closed"), Words("link"));

        FrozenSet<string> Words(string kind) =>
            rows.Where(c => c[1] == kind).SelectMany(static c => c[2].Split(' ')).Select(static w => TermFolding.Fold(w, turkic: false)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>True for a folded word that no term holds.</summary>
    public bool IsClosed(string word) => closed.Contains(word);

    /// <summary>True for a folded word that stands only inside of terms: president of the republic.</summary>
    public bool IsLink(string word) => links.Contains(word);
}
