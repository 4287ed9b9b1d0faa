using System.Globalization;
using TranslationPipeline.Normalization.Hyphens;
using TranslationPipeline.Normalization.Names;
using TranslationPipeline.Normalization.Names.Matching;

namespace TranslationPipeline.Normalization;

/// <summary>
/// Looks through a corpus for capitalised words that no glossary, no word list and no lower-case use knows, and groups those that
/// sound alike. It proposes only; an editor decides. Not safe for concurrent use.
/// </summary>
public sealed class NameSuggester
{
    private const int ShortestWord = 5;
    private const int ContextLength = 30;
    private const double Alike = 0.88;
    private readonly HashSet<string> known;
    private readonly HashSet<string> ordinary = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, string Context)> words = new(StringComparer.Ordinal);

    /// <param name="glossaries">What is known: every word of every term.</param>
    public NameSuggester(IEnumerable<Glossary> glossaries)
    {
        ArgumentNullException.ThrowIfNull(glossaries);
        known = glossaries.SelectMany(static g => g.Concepts).SelectMany(static c => c.Terms).SelectMany(static t => t.Text.Split(' ', '-'))
            .Select(static w => NameKey.Of(w)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads one text of the corpus.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language; tells which word list applies.</param>
    public void Add(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var list = WordList.Of(language);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark))
            {
                i++;
            }

            Add(text, start, i, list);
        }
    }

    /// <summary>Groups of at least two spellings, most frequent first.</summary>
    /// <param name="least">A group is met at least so often.</param>
    public IReadOnlyList<NameSuggestion> Suggest(int least = 2)
    {
        var result = new List<NameSuggestion>();
        var candidates = words.Where(w => !ordinary.Contains(w.Key.ToLowerInvariant()))
            .Select(static w => (Text: w.Key, w.Value.Count, w.Value.Context, Sounds: NameSounds.Of(w.Key, NameForm.ScriptOf(w.Key))))
            .Where(static w => w.Sounds.Length > 2);
        foreach (var bucket in candidates.GroupBy(static w => w.Sounds[0]))
        {
            var groups = new List<List<(string Text, int Count, string Context, string Sounds)>>();
            foreach (var word in bucket.OrderByDescending(static w => w.Count).ThenBy(static w => w.Text, StringComparer.Ordinal))
            {
                var group = groups.Find(g => NameSoundDistance.Likeness(g[0].Sounds, word.Sounds, false) >= Alike && !NameGender.Differ(g[0].Sounds, word.Sounds));
                if (group is null)
                {
                    groups.Add([word]);
                }
                else
                {
                    group.Add(word);
                }
            }

            result.AddRange(groups.Where(static g => g.Count > 1)
                .Select(static g => new NameSuggestion([.. g.Select(static w => new NameSuggestionForm(w.Text, w.Count, w.Context))]))
                .Where(s => s.Count >= least));
        }

        return [.. result.OrderByDescending(static s => s.Count).ThenBy(static s => s.Forms[0].Text, StringComparer.Ordinal)];
    }

    private void Add(string text, int start, int end, WordList? list)
    {
        var word = text[start..end];
        if (char.IsLower(word[0]))
        {
            ordinary.Add(word);
            return;
        }

        // At the start of a sentence every word has a capital.
        if (word.Length < ShortestWord || !char.IsUpper(word[0]) || !char.IsLower(word[1]) || IsSentenceStart(text, start)
            || known.Contains(NameKey.Of(word)) || list?.Contains(word.ToLowerInvariant()) == true)
        {
            return;
        }

        words[word] = words.TryGetValue(word, out var seen) ? (seen.Count + 1, seen.Context) : (1, Context(text, start, end));
    }

    private static bool IsSentenceStart(string text, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (text[i] is '.' or '!' or '?' or '…' or '\n' or ':')
            {
                return true;
            }

            if (char.IsLetterOrDigit(text[i]) || text[i] is ',' or ';' or '-')
            {
                return false;
            }
        }

        return true;
    }

    private static string Context(string text, int start, int end)
    {
        var from = Math.Max(0, start - ContextLength);
        var to = Math.Min(text.Length, end + ContextLength);
        return text[from..to].ReplaceLineEndings(" ").Replace('\t', ' ');
    }
}
