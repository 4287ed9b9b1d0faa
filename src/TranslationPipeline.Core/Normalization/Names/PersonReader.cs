namespace TranslationPipeline.Normalization.Names;

/// <summary>Completes a family name with the given name, patronymic or initials that stand before or after it.</summary>
internal readonly ref struct PersonReader(string text, ReadOnlySpan<NameWord> words, NameEntity entity, NameCandidate candidate)
{
    private const int MaxWords = 4;

    private readonly string text = text;
    private readonly ReadOnlySpan<NameWord> words = words;
    private readonly NameEntity entity = entity;
    private readonly NameCandidate candidate = candidate;

    public NameHit Read()
    {
        var family = new NamePart(NamePartRole.Family, new TextRange(words[candidate.First].Start, candidate.Inflected ? candidate.SuffixEnd : candidate.End));
        return ReadBefore(family) ?? ReadInitials(family) ?? ReadAfter(family) ?? Hit([family], candidate.First, candidate.Last);
    }

    private NameHit? ReadBefore(NamePart family)
    {
        var at = candidate.First - 1;
        if (at < 0 || NameWords.Gap(text, words[at], words[at + 1]) != NameGap.Space)
        {
            return null;
        }

        var person = entity.Person;
        Span<char> key = stackalloc char[64];
        NamePart? patronymic = null;
        if (IsPatronymic(at, key))
        {
            patronymic = new NamePart(NamePartRole.Patronymic, new TextRange(words[at].Start, words[at].End));
            at--;
            if (at < 0 || NameWords.Gap(text, words[at], words[at + 1]) != NameGap.Space)
            {
                return null;
            }
        }

        for (var first = at; first >= 0 && first > at - MaxWords; first--)
        {
            if (first < at && NameWords.Gap(text, words[first], words[first + 1]) is NameGap.Break or NameGap.Apostrophe)
            {
                break;
            }

            if (words[first].Capital && words[at].End - words[first].Start <= key.Length
                && person.IsGiven(key[..NameKey.Write(text.AsSpan(words[first].Start, words[at].End - words[first].Start), key)]))
            {
                var given = new NamePart(NamePartRole.Given, new TextRange(words[first].Start, words[at].End));
                return Hit(patronymic is { } middle ? [given, middle, family] : [given, family], first, candidate.Last);
            }
        }

        return null;
    }

    private NameHit? ReadInitials(NamePart family)
    {
        List<string> initials = [];
        var start = NameInitials.Before(text, family.Range.Start, initials);
        if (start >= 0)
        {
            var first = candidate.First;
            while (first > 0 && words[first - 1].Start >= start)
            {
                first--;
            }

            if (entity.Person.FitsInitials(initials))
            {
                return Hit([new NamePart(NamePartRole.Initials, new TextRange(start, family.Range.Start)), family], first, candidate.Last);
            }

            var other = Hit([family], candidate.First, candidate.Last);
            other.Unsupported = true;
            return other;
        }

        var end = NameInitials.After(text, family.Range.End, initials);
        if (end < 0 || !entity.Person.FitsInitials(initials) || initials.Count < 2)
        {
            return null;
        }

        var last = candidate.Last;
        while (last + 1 < words.Length && words[last + 1].Start < end)
        {
            last++;
        }

        return Hit([family, new NamePart(NamePartRole.Initials, new TextRange(family.Range.End, end))], candidate.First, last);
    }

    private NameHit? ReadAfter(NamePart family)
    {
        var at = candidate.Last + 1;
        Span<char> key = stackalloc char[64];
        if (at >= words.Length || candidate.End != words[at - 1].End || NameWords.Gap(text, words[at - 1], words[at]) != NameGap.Space)
        {
            return null;
        }

        for (var last = at; last < words.Length && last < at + MaxWords; last++)
        {
            if (last > at && NameWords.Gap(text, words[last - 1], words[last]) is NameGap.Break or NameGap.Apostrophe)
            {
                break;
            }

            if (words[at].Capital && words[last].End - words[at].Start <= key.Length
                && entity.Person.IsGiven(key[..NameKey.Write(text.AsSpan(words[at].Start, words[last].End - words[at].Start), key)]))
            {
                return Hit([family, new NamePart(NamePartRole.Given, new TextRange(words[at].Start, words[last].End))], candidate.First, last);
            }
        }

        return null;
    }

    private bool IsPatronymic(int at, Span<char> key) =>
        words[at].Length <= key.Length && words[at].Capital
        && entity.Person.IsPatronymic(key[..NameKey.Write(text.AsSpan(words[at].Start, words[at].Length), key)]);

    private NameHit Hit(IReadOnlyList<NamePart> parts, int first, int last) => new()
    {
        Entity = entity,
        Parts = parts,
        First = first,
        Last = last,
        Script = words[candidate.First].Script,
        Inflected = candidate.Inflected,
        Generated = candidate.Posting.Generated,
        Corrected = candidate.Corrected,
    };
}
