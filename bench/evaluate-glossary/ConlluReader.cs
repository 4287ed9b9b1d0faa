using System.Globalization;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Reads sentences of a treebank, with the place of each written word in the text.</summary>
internal static class ConlluReader
{
    public static IEnumerable<ConlluSentence> Read(string path)
    {
        var text = "";
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line[9..];
            }
            else if (line.Length == 0)
            {
                if (rows.Count > 0 && text.Length > 0)
                {
                    yield return Place(text, rows);
                }

                (text, rows) = ("", []);
            }
            else if (line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }
    }

    private static ConlluSentence Place(string text, List<string[]> rows)
    {
        var words = new List<ConlluWord>();
        var at = 0;
        var last = 0;
        var inside = 0; // last word number of the written word that is open
        var open = default(TextRange);
        foreach (var cells in rows)
        {
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            var dash = cells[0].IndexOf('-', StringComparison.Ordinal);
            var number = int.Parse(dash < 0 ? cells[0] : cells[0][..dash], CultureInfo.InvariantCulture);
            var isPlain = dash < 0 && number > inside;
            if (dash >= 0 || isPlain)
            {
                var start = text.IndexOf(cells[1], at, StringComparison.Ordinal);
                if (start < 0)
                {
                    continue;
                }

                last = at;
                open = new TextRange(start, start + cells[1].Length);
                at = open.End;
                if (dash >= 0)
                {
                    inside = int.Parse(cells[0][(dash + 1)..], CultureInfo.InvariantCulture);
                    continue;
                }
            }

            words.Add(new ConlluWord(cells[1], Plain(cells[2]), cells[3], cells[5], open, isPlain, open.Start == last + 1 && text[last] == ' '));
        }

        return new ConlluSentence(text, words);
    }

    // Arabic lemmas carry vowel signs.
    private static string Plain(string lemma) => string.Concat(lemma.Where(static c => c is not (>= '\u064B' and <= '\u0652' or '\u0670')));
}
