using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Reads agency, city, region and date from the head of an article, in any order, with marks between them.</summary>
internal sealed class HeadReader(Gazetteer names, string text, int limit, LocalDate? published, IReadOnlyList<(TextRange Range, Draft Draft)> dates)
{
    private const int MaxParts = 16;

    private readonly HeadMarks marks = new(text, limit);
    private int at;

    /// <summary>What was read.</summary>
    public HeadParts Parts { get; } = new();

    /// <summary>Reads; returns the end of the dateline, or -1 when the head is none.</summary>
    public int Read()
    {
        at = marks.Skip(marks.SkipBlank(0), out _);
        if (names.Prefixes.Match(Head, at, out var afterPrefix) is not null)
        {
            Parts.HasPrefix = true;
            at = marks.Skip(afterPrefix, out _);
        }

        var closed = -1;
        for (var i = 0; i < MaxParts && at < limit; i++)
        {
            if (!ReadPart())
            {
                break;
            }

            var end = at;
            at = marks.Skip(at, out var closing);
            if (closing > 0)
            {
                closed = closing;
            }
            else if (names.Closings.Match(Head, end, out var word) is not null && Parts.HasDate)
            {
                return AfterReporter(word);
            }

            if (closed > 0 && IsComplete() && at > end && !CanGoOn())
            {
                return closed;
            }
        }

        return closed > 0 && IsComplete() && closed <= at ? closed : -1;
    }

    private ReadOnlySpan<char> Head => text.AsSpan(0, limit);

    private bool ReadPart()
    {
        if ((Parts.Agency is null || (Parts.City is null && !Parts.HasDate)) && names.Agencies.Match(Head, at, out var end) is not null && (!char.IsLower(text[at]) || InBrackets(at)) && !(Parts.City is null && names.Cities.Match(Head, at, out var longer) is not null && longer > end))
        {
            Parts.Agency = new TextRange(at, end);
            at = end;
            return true;
        }

        if (ReadDate() || ReadCity())
        {
            return true;
        }

        if (names.Fillers.Match(Head, at, out end) is not null || (Parts.Agency is not null && ReadReporter(out end)))
        {
            at = end;
            return true;
        }

        if (Parts.City is not null || Parts.UnknownPlace)
        {
            if (Parts.Region is null && Parts.RegionText is null && ReadRegion())
            {
                return true;
            }
        }

        return ReadUnknownPlace();
    }

    private bool ReadDate()
    {
        foreach (var (range, draft) in dates)
        {
            if (range.Start == at || (range.Start < at && range.End > at))
            {
                Parts.HasDate = true;
                Parts.Date ??= DatelineDates.Complete(draft, published);
                at = range.End;
                return true;
            }
        }

        return false;
    }

    private bool ReadCity()
    {
        if (Parts.City is not null || char.IsLower(text[at]) || names.Cities.Match(Head, at, out var end) is not { } rows)
        {
            return false;
        }

        Parts.City = new TextRange(at, end);
        Parts.Cities = rows;
        Parts.UnknownPlace = false;
        at = end;
        return true;
    }

    // A state or country behind the city, up to the next mark: ", Kenya (AP)", ", Fla. (AP)".
    private bool ReadRegion()
    {
        if (names.Regions.Match(Head, at, out var end) is { } rows)
        {
            Parts.Region = rows[0];
            Parts.RegionText = text[at..end];
            at = end;
            return true;
        }

        var words = Words(out end);
        var next = marks.SkipBlank(end);
        if (words is > 0 and <= 4 && next < limit && text[next] is '(' or ',' or '/' or '[')
        {
            Parts.RegionText = text[at..end];
            at = end;
            return true;
        }

        return false;
    }

    // Words in capitals before everything else: a place that the gazetteer has not.
    private bool ReadUnknownPlace()
    {
        if (Parts.City is not null || Parts.UnknownPlace || Parts.HasDate || Parts.Agency is not null)
        {
            return false;
        }

        var words = Words(out var end);
        if (words is 0 or > 5 || text.AsSpan(at, end - at).IndexOfAnyInRange('a', 'z') >= 0 || end - at < 3)
        {
            return false;
        }

        foreach (var c in text.AsSpan(at, end - at))
        {
            if (char.IsLetter(c) && !char.IsUpper(c))
            {
                return false;
            }
        }

        Parts.UnknownPlace = true;
        at = end;
        return true;
    }

    private int Words(out int end)
    {
        var words = 0;
        var i = at;
        end = at;
        while (i < limit && char.IsUpper(text[i]))
        {
            while (i < limit && (char.IsLetter(text[i]) || text[i] is '\'' or '’' or '-' || (text[i] == '.' && i + 1 < limit && text[i + 1] is ' ' or ',' && i - end < 5)))
            {
                i++;
            }

            words++;
            end = i;
            if (i < limit && text[i] == ' ')
            {
                i++;
            }
        }

        return words;
    }

    // （记者 王宾）, 홍길동 기자 =, 記者李四: names of reporters between agency and text.
    private bool ReadReporter(out int end)
    {
        end = at;
        if (text.AsSpan(at).StartsWith("記者") || text.AsSpan(at).StartsWith("记者"))
        {
            for (var length = 2; length <= 6 && at + length < limit; length++)
            {
                if (names.Cities.Match(Head, at + length, out _) is not null)
                {
                    end = at + length;
                    return true;
                }
            }
        }

        var korean = text.AsSpan(at, Math.Min(limit - at, 24));
        var title = korean.IndexOf(" 기자");
        var length2 = 3;
        if (title < 0)
        {
            title = korean.IndexOf(" 특파원");
            length2 = 4;
        }

        if (title > 0)
        {
            end = at + title + length2;
            return true;
        }

        return false;
    }

    private int AfterReporter(int end)
    {
        var next = end;
        while (next < limit && text[next] is ' ' or '\u3000')
        {
            next++;
        }

        if (next < limit && text[next] is '(' or '（' && text.AsSpan(next + 1).TrimStart().StartsWith("记者"))
        {
            var close = text.AsSpan(next, limit - next).IndexOfAny(')', '）');
            return close > 0 ? next + close + 1 : end;
        }

        return end < limit && text[end] is '，' or ',' or '：' or ':' or '）' or ')' or '】' or ']' ? end + 1 : end;
    }

    private bool InBrackets(int index) => index > 0 && text[index - 1] is '(' or '/' or '（' or '[';

    private bool IsComplete()
    {
        var place = Parts.City is not null;
        if (Parts.Agency is not null)
        {
            return place || Parts.HasDate;
        }

        return place && (Parts.HasDate || IsShouted(Parts.City!.Value));
    }

    private bool IsShouted(TextRange range)
    {
        var letters = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            if (char.IsLetter(text[i]))
            {
                letters++;
                if (!char.IsUpper(text[i]))
                {
                    return false;
                }
            }
        }

        return letters > 2;
    }

    // The next part is still one of ours.
    private bool CanGoOn()
    {
        if (at >= limit)
        {
            return false;
        }

        var saved = at;
        var agency = Parts.Agency is null && names.Agencies.Match(Head, at, out _) is not null && !char.IsLower(text[at]);
        var city = Parts.City is null && !char.IsLower(text[at]) && names.Cities.Match(Head, at, out _) is not null;
        var date = false;
        foreach (var (range, _) in dates)
        {
            date |= range.Start == at;
        }

        var end = saved;
        var filler = Parts.Agency is null && names.Fillers.Match(Head, at, out _) is not null;
        return filler || agency || city || (date && !Parts.HasDate) || (Parts.Agency is not null && ReadReporter(out end) && end > saved);
    }
}
