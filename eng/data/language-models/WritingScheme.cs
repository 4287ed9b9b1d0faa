using System.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>A letter table of <c>writing-schemes.tsv</c>: the longest rule wins; <c>^</c> and <c>$</c> are the ends of a word.</summary>
internal sealed class WritingScheme
{
    private readonly Dictionary<string, string> rules;
    private readonly int longest;

    private WritingScheme(Dictionary<string, string> rules)
    {
        this.rules = rules;
        longest = rules.Keys.Max(static from => from.Length);
    }

    /// <summary>Reads all schemes.</summary>
    public static Dictionary<string, WritingScheme> ReadAll(string path) => DataTable.Read(path)
        .GroupBy(static row => row[0])
        .ToDictionary(static rows => rows.Key, static rows => new WritingScheme(rows.ToDictionary(static row => row[1], static row => row[2])));

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', rules.Select(static rule => $"{rule.Key} {rule.Value}"));

    /// <summary>Writes a word in the scheme; letters without a rule stay.</summary>
    public string Write(string word)
    {
        var marked = $"^{word}$";
        var result = new StringBuilder();
        var i = 0;
        while (i < marked.Length)
        {
            var length = Math.Min(longest, marked.Length - i);
            while (length > 0 && !rules.ContainsKey(marked.Substring(i, length)))
            {
                length--;
            }

            if (length > 0)
            {
                result.Append(rules[marked.Substring(i, length)]);
            }
            else if (marked[i] is not ('^' or '$'))
            {
                result.Append(marked[i]);
            }

            i += Math.Max(1, length);
        }

        return result.ToString();
    }
}
