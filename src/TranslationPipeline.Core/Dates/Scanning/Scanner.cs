using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>
/// Walks once over a text and hands out runs of neighbouring tokens that the lexicon knows. Words that are unknown end a run;
/// runs without anything that can be a date are dropped before the grammar sees them.
/// </summary>
internal ref struct Scanner(ReadOnlySpan<char> text, DateLexicon lexicon)
{
    private static readonly ClassSet Numeric = RunBuffer.Set(TokenClass.NumericDate, TokenClass.NumericDayMonth, TokenClass.Clock, TokenClass.DotClock);

    private readonly ReadOnlySpan<char> text = text;
    private readonly DateLexicon lexicon = lexicon;
    private readonly WordMatcher matcher = new(text, lexicon);
    private int at;
    private bool notDate;

    /// <summary>Fills <paramref name="run"/> with the next run that can hold a date; false at the end of the text.</summary>
    public bool Next(RunBuffer run)
    {
        run.Clear();
        run.AfterNotDate = notDate;
        while (at < text.Length)
        {
            var c = text[at];
            var goesOn = CharKinds.Of(c) switch
            {
                CharKind.Space => Skip(),
                CharKind.NewLine => NewLine(),
                CharKind.Digit => Number(run),
                CharKind.Other => Punctuation(run, c),
                _ => Word(run, c),
            };
            if (!goesOn)
            {
                if (run.HasTrigger)
                {
                    return true;
                }

                if (run.Count > 0 || run.AfterNotDate || notDate)
                {
                    run.Clear();
                    run.AfterNotDate = notDate;
                    notDate = false;
                }
            }
        }

        return run.HasTrigger;
    }

    private bool Skip()
    {
        at++;
        return true;
    }

    // A blank line ends a paragraph and with it the run.
    private bool NewLine()
    {
        var lines = 0;
        while (at < text.Length && CharKinds.Of(text[at]) is CharKind.NewLine or CharKind.Space)
        {
            lines += text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')) ? 1 : 0;
            at++;
        }

        return lines < 2;
    }

    private bool Number(RunBuffer run)
    {
        var item = NumberScanner.Read(text, at);
        if (item.Classes.IsEmpty || IsPartOfWord(run))
        {
            at = item.End;
            return false;
        }

        if (item.Shape == NumericShape.YearFirst && item.End < text.Length && text[item.End] == 'T')
        {
            var draft = run.NewDraft();
            (draft.Numeric, draft.Shape, draft.Separator, draft.Rule, draft.RuleId) = ((item.A, item.B, item.C), item.Shape, item.Separator, "iso", "dates.iso");
            if (IsoDateTimes.Read(text, item.End, draft) is var end and > 0)
            {
                (item.End, item.Draft, item.Classes) = (end, draft, ClassSet.Of(TokenClass.NodeTime));
            }
        }

        // A text that is nothing else, e.g. the cell of a table.
        if (item.Classes.Has(TokenClass.NumericDayMonth) && item.Separator == '/' && text.Trim().Length == item.End - item.Start)
        {
            item.Classes = ClassSet.Of(TokenClass.NumericDate);
        }

        if (lexicon.HasSuffixes && item.End < text.Length)
        {
            item.End = matcher.SuffixEnd(item.End, afterNumber: true);
        }

        return Take(run, item);
    }

    // A10, COVID-19: the number belongs to a word that is none of ours.
    private readonly bool IsPartOfWord(RunBuffer run)
    {
        if (at == 0 || (run.Count > 0 && run.Items[run.Count - 1].End >= at - 1))
        {
            return false;
        }

        var before = text[at - 1] == '-' && at > 1 ? text[at - 2] : text[at - 1];
        return CharKinds.Of(before) == CharKind.Letter;
    }

    private bool Punctuation(RunBuffer run, char c)
    {
        if (lexicon.CanStart(text, at) && matcher.Match(at, out var entry, out var end))
        {
            return Take(run, new Item { Start = at, End = end, Entry = entry, Classes = entry.Classes });
        }

        var tokenClass = c switch
        {
            ',' or '、' or '،' => TokenClass.Comma,
            '-' or '–' or '—' or '‑' or '~' or '～' or '〜' or '－' => TokenClass.Dash,
            '/' or '／' => TokenClass.Slash,
            '(' or '（' => TokenClass.Open,
            ')' or '）' => TokenClass.Close,
            '.' when run.Count > 0 && run.Items[run.Count - 1] is { IsDigits: true } last && last.End == at => TokenClass.Dot,
            _ => TokenClass.None,
        };
        if (tokenClass == TokenClass.None || run.Count == 0)
        {
            at++;
            return run.Count == 0 && c is '"' or '“' or '”' or '\'' or ':' or '-' or '–' or '—'; // "вничью — 22:22"
        }

        return Take(run, new Item { Start = at, End = at + 1, Classes = ClassSet.Of(tokenClass) });
    }

    private bool Word(RunBuffer run, char c)
    {
        var kind = CharKinds.Of(c);
        if (kind == CharKind.Ideograph)
        {
            return Ideograph(run);
        }

        var start = at;
        if (lexicon.CanStart(text, start) && matcher.Match(start, out var entry, out var end))
        {
            return Take(run, new Item { Start = start, End = end, Entry = entry, Classes = entry.Classes });
        }

        foreach (var prefix in lexicon.Prefixes)
        {
            var after = start + prefix.Length;
            if (after < text.Length && text[start..].StartsWith(prefix) && lexicon.CanStart(text, after) && matcher.Match(after, out entry, out end))
            {
                return Take(run, new Item { Start = after, End = end, Entry = entry, Classes = entry.Classes });
            }
        }

        if (char.IsUpper(c) && RomanNumeral(start) is { } numeral)
        {
            return Take(run, numeral);
        }

        DropGluedNumber(run);
        while (at < text.Length && CharKinds.Of(text[at]) == kind)
        {
            at++;
        }

        return false;
    }

    // XX век, siglo XV, XXe siècle, II квартал. A single letter is a numeral only before a Cyrillic word: "I" is a word of many languages.
    private readonly Item? RomanNumeral(int start)
    {
        if (!RomanNumerals.TryRead(text, start, out var value, out var end) || (end < text.Length && CharKinds.Of(text[end]) == CharKind.Letter && text[end] != 'e'))
        {
            return null;
        }

        var isSingle = end - start == 1;
        end += end < text.Length && text[end] == 'e' ? 1 : 0;
        return (end < text.Length && CharKinds.Of(text[end]) == CharKind.Letter)
            || (isSingle && !(end + 1 < text.Length && text[end] == ' ' && char.IsAscii(text[start]) && text[end + 1] is >= '\u0400' and <= '\u04FF'))
            ? null
            : new Item { Start = start, End = end, Number = value, C = -1, Classes = ClassSet.Of(TokenClass.Ordinal) };
    }

    private bool Ideograph(RunBuffer run)
    {
        var matched = false;
        LexiconEntry? entry = null;
        var end = at;
        if (lexicon.CanStart(text, at))
        {
            matched = matcher.Match(at, out entry, out end);
        }

        if (HanNumerals.TryRead(text, at, out var number) && (!matched || number.End > end))
        {
            return Take(run, number);
        }

        if (matched)
        {
            return Take(run, new Item { Start = at, End = end, Entry = entry, Classes = entry!.Classes });
        }

        at++;
        return false;
    }

    // 10kg: the number belongs to a word that is none of ours.
    private readonly void DropGluedNumber(RunBuffer run)
    {
        if (run.Count > 0 && run.Items[run.Count - 1] is { IsDigits: true } last && last.End == at && CharKinds.Of(text[at]) == CharKind.Letter)
        {
            run.Count--;
        }
    }

    // Names of zones are capitals: "et" and "est" are French words, "mst" is nothing.
    private readonly bool IsZoneInSmall(in Item item) => item.Classes.Has(TokenClass.Zone) && char.IsAsciiLetterLower(text[item.Start])
        && (lexicon.Language != "en" || item.End - item.Start < 3);

    private bool Take(RunBuffer run, Item item)
    {
        if (IsZoneInSmall(item))
        {
            item.Classes = item.Classes.Without(TokenClass.Zone);
            if (item.Classes.IsEmpty)
            {
                at = item.End;
                return false;
            }
        }

        if (item.Classes.Has(TokenClass.NotDate))
        {
            // "10.1.22 тармағы", "22:22 есебімен": in some languages the word stands behind the number.
            if (run.Count > 0 && run.Items[run.Count - 1].Classes.Overlaps(Numeric) && run.Items[run.Count - 1].End >= item.Start - 1)
            {
                run.Items[run.Count - 1].Classes = ClassSet.None;
            }

            notDate = true;
        }

        if (item.Classes == ClassSet.Of(TokenClass.Stop) || item.Classes == ClassSet.Of(TokenClass.NotDate))
        {
            at = item.End;
            return false;
        }

        if (!run.Add(item))
        {
            return false; // full: the same token begins the next run
        }

        at = item.End;
        return true;
    }
}
