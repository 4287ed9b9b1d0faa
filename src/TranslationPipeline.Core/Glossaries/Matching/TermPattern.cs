using System.Text.RegularExpressions;

namespace TranslationPipeline.Glossaries;

/// <summary>A term that is a regular expression. It runs in linear time and gives up after a quarter of a second.</summary>
internal sealed class TermPattern(TermEntry entry)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly Regex? regex = TryCompile(entry.Term);

    /// <summary>The term.</summary>
    public TermEntry Entry { get; } = entry;

    /// <summary>Compiles a pattern; null when it is none, or needs more than linear time.</summary>
    public static Regex? TryCompile(Term term)
    {
        try
        {
            return new Regex(term.Text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (term.CaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase), Limit);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Adds every place of a text that matches.</summary>
    public void Find(ReadOnlySpan<char> text, List<(TextRange Range, TermEntry Entry)> found)
    {
        if (regex is null)
        {
            return; // the reader has told of it
        }

        try
        {
            foreach (var match in regex.EnumerateMatches(text))
            {
                if (match.Length > 0)
                {
                    found.Add((TextRange.At(match.Index, match.Length), Entry));
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // A text of megabytes: what was found until then stays.
        }
    }
}
