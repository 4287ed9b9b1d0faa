namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// Names of several words in one of which a digit stands for a letter: African Uni0n. A digit among letters is damage for certain, so each
/// single reading of that word is tried, and only names that the text's language lists count.
/// </summary>
internal readonly struct MisreadPhrases(PassInput input, NameAuthority authority)
{
    private const int MaxWords = 12;
    private const int MaxKey = 256;
    private const int MinKey = 6;

    /// <summary>A letter first, and a digit with a letter on one side.</summary>
    public static bool IsMixed(string text, NameWord word)
    {
        if (word.Length is < 2 or > NameMisreadings.MaxLetters)
        {
            return false;
        }

        for (var i = word.Start; i < word.End; i++)
        {
            if (char.IsAsciiDigit(text[i]) && ((i > word.Start && char.IsLetter(text[i - 1])) || (i + 1 < word.End && char.IsLetter(text[i + 1]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest name that begins at a word and has one misread word.</summary>
    public bool Find(ReadOnlySpan<NameWord> words, int first, ref List<NameCandidate>? candidates)
    {
        var text = input.Text;
        var damaged = -1;
        var last = first;
        for (; last < words.Length && last < first + MaxWords; last++)
        {
            if (last > first && NameWords.Gap(text, words[last - 1], words[last]) is not (NameGap.Space or NameGap.Hyphen))
            {
                break;
            }

            if (IsMixed(text, words[last]))
            {
                if (damaged >= 0)
                {
                    break;
                }

                damaged = last;
            }
        }

        if (damaged < 0 || last - first < 2 || NameLanguages.ScriptOf(input.Language) != words[damaged].Script)
        {
            return false;
        }

        Span<char> key = stackalloc char[MaxKey];
        for (var end = last - 1; end > first && end >= damaged; end--)
        {
            if (words[end].End - words[first].Start < MaxKey - 2)
            {
                Collect(words, first, damaged, end, key, ref candidates);
            }

            if (candidates is { Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(ReadOnlySpan<NameWord> words, int first, int damaged, int end, Span<char> key, ref List<NameCandidate>? candidates)
    {
        var text = input.Text;
        var word = text.AsSpan(words[damaged].Start, words[damaged].Length);
        var before = NameKey.Write(text.AsSpan(words[first].Start, words[damaged].Start - words[first].Start), key);
        foreach (var reading in NameMisreadings.Of(word))
        {
            if (!char.IsAsciiDigit(word[reading.At]))
            {
                continue;
            }

            var length = before + reading.Write(word, key[before..]);
            length += NameKey.Write(text.AsSpan(words[damaged].End, words[end].End - words[damaged].End), key[length..]);
            if (length < MinKey)
            {
                continue;
            }

            for (var postings = authority.Find(NameKey.Hash(key[..length])); postings.Next(out var posting);)
            {
                if (posting.Kind == NamePostingKind.Phrase && !posting.Generated && authority.Entity(posting.Entity).Lists(input.Language, NamePostingKind.Phrase, key[..length]))
                {
                    (candidates ??= []).Add(new NameCandidate(posting, first, end, words[end].End, words[end].End, false, key[..length].ToString()));
                }
            }
        }
    }
}
