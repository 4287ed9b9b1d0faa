using System.Buffers;

namespace TranslationPipeline.Segmentation;

/// <summary>The characters behind which a segment may end: marks of sentences of all scripts, and line ends.</summary>
internal sealed class CandidateMarks
{
    private const string Western = "!?…‼⁇⁈⁉";
    private const string Other = "。！？｡؟۔।॥։՞።፧፨။᠃᠉។៕";
    private const string Lines = "\n\r\u2028\u2029";

    private readonly SearchValues<char> plain;
    private readonly SearchValues<char> western;
    private readonly SearchValues<char> all;

    private CandidateMarks(string special)
    {
        plain = SearchValues.Create(special + "!?\n\r");
        western = SearchValues.Create(special + Western + Lines);
        all = SearchValues.Create(special + Western + Other + Lines);
    }

    private static CandidateMarks General { get; } = new(".");

    private static CandidateMarks Colon { get; } = new(":");

    private static CandidateMarks ColonToo { get; } = new(".:");

    private static CandidateMarks Semicolon { get; } = new(".;");

    private static CandidateMarks Bar { get; } = new(".|");

    /// <summary>
    /// The characters for a text. The search is vectorised, and many marks of far scripts would give it false hits in Latin letters
    /// (their low bytes are those of d and e), so they are looked for only where such scripts occur; a text without any sign between
    /// the ellipsis and ⁉ is searched for the marks of the keyboard alone.
    /// </summary>
    public static SearchValues<char> For(LanguageRules language, ReadOnlySpan<char> text)
    {
        var marks = language.ColonEnds ? Colon : language.ColonHeads ? ColonToo : language.SemicolonAsks ? Semicolon : language.BarEnds ? Bar : General;
        return text.ContainsAnyInRange('\u0530', '\u1FFF') || text.ContainsAnyInRange('\u2E80', '\uFFFF') ? marks.all
            : text.ContainsAnyInRange('\u2026', '\u2049') ? marks.western
            : marks.plain;
    }
}
