namespace TranslationPipeline.Normalization.Names;

/// <summary>Looks at what stands around a name.</summary>
internal readonly ref struct NameSurroundings(PassInput input, ReadOnlySpan<NameWord> words, NameHit hit)
{
    private const string Openers = "(\"“«‘„[<「『《";
    private const string Closers = ")\"”»’“]>」』》";

    private readonly PassInput input = input;
    private readonly ReadOnlySpan<NameWord> words = words;
    private readonly NameHit hit = hit;

    private string Text => input.Text;

    private string Language => input.Language.Language;

    /// <summary>Whether a capitalised neighbour makes it doubtful whose name it is.</summary>
    public NameSetting Setting
    {
        get
        {
            var title = false;
            if (hit.First > 0 && NameWords.Gap(Text, words[hit.First - 1], words[hit.First]) is NameGap.Space or NameGap.Hyphen)
            {
                var before = words[hit.First - 1];
                var word = Text.AsSpan(before.Start, before.Length);
                if (before.Capital && before.Script == hit.Script && char.IsUpper(word[0]))
                {
                    title = NameContextWords.IsTitle(Language, word);
                    if (!title && !NameContextWords.IsFunction(Language, word) && !IsPossessive(word))
                    {
                        return NameSetting.Crowded;
                    }
                }
                else
                {
                    title = NameContextWords.IsTitle(Language, word);
                }
            }

            if (Language != "de" && hit.Last + 1 < words.Length && NameWords.Gap(Text, words[hit.Last], words[hit.Last + 1]) is NameGap.Space or NameGap.Hyphen)
            {
                var after = words[hit.Last + 1];
                if (char.IsUpper(Text[after.Start]) && hit.Range.End <= words[hit.Last].End && !char.IsUpper(Text[words[hit.Last].End - 1]))
                {
                    return NameSetting.Crowded;
                }
            }

            return title ? NameSetting.Title : NameSetting.Free;
        }
    }

    /// <summary>True at the beginning of the text, of a line, or after the end of a sentence.</summary>
    public bool BeginsSentence
    {
        get
        {
            var i = hit.Range.Start - 1;
            while (i >= 0 && (Text[i] == ' ' || Openers.Contains(Text[i], StringComparison.Ordinal)))
            {
                i--;
            }

            return i < 0 || Text[i] is '.' or '!' or '?' or '\n' or ':' or '—' or '…';
        }
    }

    /// <summary>True when the name is quoted, in brackets, or part of a longer run of its own script in a text of another.</summary>
    public bool IsQuotation
    {
        get
        {
            var range = hit.Range;
            if ((range.Start > 0 && Openers.Contains(Text[range.Start - 1], StringComparison.Ordinal))
                || (range.End < Text.Length && Closers.Contains(Text[range.End], StringComparison.Ordinal)))
            {
                return true;
            }

            return (hit.First > 0 && IsForeign(words[hit.First - 1], words[hit.First - 1].End, range.Start))
                || (hit.Last + 1 < words.Length && IsForeign(words[hit.Last + 1], range.End, words[hit.Last + 1].Start))
                || words[hit.First].Start < range.Start
                || (words[hit.Last].End > range.End && !NameWords.IsApostrophe(Text[range.End]));
        }
    }

    /// <summary>True when one of the entry's stop phrases covers the name.</summary>
    public bool IsInStopContext
    {
        get
        {
            foreach (var stop in hit.Entity.Stops)
            {
                if ((stop.Language.IsUndetermined || stop.Language.IsSameLanguage(input.Language)) && IsCovered(stop.Phrase))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private bool IsForeign(NameWord word, int gapStart, int gapEnd) =>
        word.Script == hit.Script && Text.AsSpan(gapStart, Math.Max(0, gapEnd - gapStart)).Trim().IsEmpty;

    private bool IsCovered(string phrase)
    {
        var range = hit.Range;
        var from = Math.Max(0, range.Start - phrase.Length);
        var to = Math.Min(Text.Length, range.End + phrase.Length);
        var window = Text.AsSpan(from, to - from);
        for (var at = 0; ;)
        {
            var found = window[at..].IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            var start = from + at + found;
            if (start < range.End && start + phrase.Length > range.Start)
            {
                return true;
            }

            at += found + 1;
        }
    }

    private static bool IsPossessive(ReadOnlySpan<char> word) => word.Length > 2 && NameWords.IsApostrophe(word[^2]) && word[^1] is 's' or 'S';
}
