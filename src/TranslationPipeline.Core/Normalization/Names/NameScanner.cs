using NodaTime;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// Finds names in one text: at each word the longest run of words whose joined key the index knows; a family name is then
/// completed with the given names or initials beside it. One pass; nothing is allocated before something is found.
/// </summary>
internal readonly ref struct NameScanner(PassInput input, NameAuthority authority, Span<NameWord> words)
{
    private const int MaxWords = 12;
    private const int MaxJoined = 4; // words joined without the evidence of a known prefix
    private const int MaxKey = 256;

    private readonly PassInput input = input;
    private readonly NameAuthority authority = authority;
    private readonly Span<NameWord> words = words;

    private string Text => input.Text;

    private LocalDate? Date => input.Context.Anchor.Date;

    /// <summary>All names in order; null when there are none.</summary>
    public List<NameHit>? Scan()
    {
        List<NameHit>? hits = null;
        List<NameCandidate>? candidates = null;
        MisreadPhrases? misread = HasMixedWord() ? new MisreadPhrases(input, authority) : null;
        for (var i = 0; i < words.Length;)
        {
            if (NameLanguages.IsUnspaced(words[i].Script))
            {
                hits = new UnspacedNameScanner(input, authority).Scan(words[i], i, hits);
                i++;
                continue;
            }

            if (!MayBegin(i) || (!Find(i, ref candidates) && !FindBehindClitic(i, ref candidates) && !FindMisread(i, ref candidates) && !(misread?.Find(words, i, ref candidates) ?? false)))
            {
                i++;
                continue;
            }

            var hit = Choose(candidates!);
            candidates!.Clear();
            if (hit is null)
            {
                i++;
                continue;
            }

            hits ??= [];
            while (hits.Count > 0 && hits[^1].Last >= hit.First)
            {
                if (hits[^1].First < hit.First && hits[^1].Last >= hit.Last)
                {
                    break;
                }

                hits.RemoveAt(hits.Count - 1);
            }

            if (hits.Count == 0 || hits[^1].Last < hit.First)
            {
                hits.Add(hit);
            }

            i = Math.Max(hit.Last, i) + 1;
        }

        return hits;
    }

    // Names begin with a capital, or with a short particle (al-Assad, bin Salman).
    private bool MayBegin(int i) => words[i].Capital ? words[i].Length > 1 || (i + 1 < words.Length && NameWords.Gap(Text, words[i], words[i + 1]) == NameGap.Apostrophe) : words[i].Length <= 3 && i + 1 < words.Length && words[i + 1].Capital;

    // وكازاخستان: conjunctions and prepositions of one letter are written together with the name.
    private bool FindBehindClitic(int first, ref List<NameCandidate>? candidates)
    {
        var word = words[first];
        if (word.Script != Script.Arab || word.Length <= 4 || Text[word.Start] is not ('و' or 'ب' or 'ل' or 'ف' or 'ك'))
        {
            return false;
        }

        words[first] = word with { Start = word.Start + 1 };
        if (Find(first, ref candidates))
        {
            return true;
        }

        words[first] = word;
        return false;
    }

    private bool Find(int first, ref List<NameCandidate>? candidates)
    {
        var hash = NameKey.Empty;
        var (beginning, count) = (hash, 0);
        var prefix = false;
        for (var n = 0; n < MaxWords && first + n < words.Length; n++)
        {
            var word = words[first + n];
            if (n > 0 && !MayJoin(first, n, prefix))
            {
                break;
            }

            var whole = NameKey.Append(hash, Text.AsSpan(word.Start, word.Length), ref beginning, ref count);
            if (!authority.MayBegin(beginning))
            {
                // What is left is a short name with an ending.
                if (n == 0 && !CollectBeforeApostrophe(hash, first, first, ref candidates, ref prefix))
                {
                    CollectInflected(hash, first, first, ref candidates, ref prefix);
                }

                break;
            }

            if (!Collect(whole, first, first + n, word.End, word.End, false, ref candidates, ref prefix)
                && !CollectBeforeApostrophe(hash, first, first + n, ref candidates, ref prefix))
            {
                CollectInflected(hash, first, first + n, ref candidates, ref prefix);
            }

            hash = whole;
        }

        return candidates is { Count: > 0 };
    }

    private bool HasMixedWord()
    {
        foreach (var word in words)
        {
            if (MisreadPhrases.IsMixed(Text, word))
            {
                return true;
            }
        }

        return false;
    }

    // T0kayev, Bishkck: one character read wrongly. Only listed names of the text's language, and never when the word is known.
    private bool FindMisread(int first, ref List<NameCandidate>? candidates)
    {
        var word = words[first];
        if (word.Length < (HasDigit(word) ? NameMisreadings.MinWithDigit : NameMisreadings.MinLetters) || word.Length > NameMisreadings.MaxLetters || NameLanguages.ScriptOf(input.Language) != word.Script
            || word.Script is not (Script.Latn or Script.Cyrl))
        {
            return false;
        }

        Span<char> key = stackalloc char[NameMisreadings.MaxLetters + 2];
        // A later letter leaves a beginning that no name has.
        var until = NameKey.Write(Text.AsSpan(word.Start, word.Length), key) == word.Length && !authority.MayBegin(NameKey.Hash(key[..Math.Min(word.Length, NameKey.Beginning)]))
            ? NameKey.Beginning
            : word.Length;
        foreach (var reading in NameMisreadings.Of(Text.AsSpan(word.Start, word.Length), until))
        {
            var length = reading.Write(Text.AsSpan(word.Start, word.Length), key);
            var hash = NameKey.Hash(key[..length]);
            if (!authority.MayBeListed(hash))
            {
                continue;
            }

            for (var postings = authority.Find(hash); postings.Next(out var posting);)
            {
                if (posting.Kind is NamePostingKind.Phrase or NamePostingKind.Family && !posting.Generated
                    && authority.Entity(posting.Entity).Lists(input.Language, posting.Kind, key[..length]))
                {
                    (candidates ??= []).Add(new NameCandidate(posting, first, first, word.End, word.End, false, key[..length].ToString()));
                }
            }
        }

        return candidates is { Count: > 0 };
    }

    private bool HasDigit(NameWord word) => Text.AsSpan(word.Start, word.Length).ContainsAnyInRange('0', '9');

    private bool MayJoin(int first, int n, bool prefix)
    {
        var left = words[first + n - 1];
        var right = words[first + n];
        if (right.Script != left.Script && right.Script != Script.Zyyy && left.Script != Script.Zyyy)
        {
            return false;
        }

        return NameWords.Gap(Text, left, right) switch
        {
            NameGap.Hyphen or NameGap.BrokenHyphen => n < MaxJoined || prefix,
            NameGap.Apostrophe => n < MaxJoined,
            NameGap.Space => prefix || n == 1,
            _ => false,
        };
    }

    private bool Collect(ulong hash, int first, int last, int end, int suffixEnd, bool inflected, ref List<NameCandidate>? candidates, ref bool prefix, string putBack = "")
    {
        var postings = authority.Find(hash);
        if (postings.IsEmpty)
        {
            return false;
        }

        Span<char> key = stackalloc char[MaxKey];
        var range = Text.AsSpan(words[first].Start, end - words[first].Start);
        if (range.Length + putBack.Length > MaxKey)
        {
            return false;
        }

        var length = NameKey.Write(range, key);
        putBack.CopyTo(key[length..]);
        length += putBack.Length;
        var found = false;
        while (postings.Next(out var posting))
        {
            if (posting.Kind == NamePostingKind.Prefix)
            {
                prefix |= !inflected;
                continue;
            }

            if (posting.Kind == NamePostingKind.Id || !authority.Entity(posting.Entity).Spells(posting, key[..length]))
            {
                continue;
            }

            candidates ??= [];
            if (candidates.Count > 0 && candidates[^1].Last < last)
            {
                candidates.Clear(); // the longest name wins
            }

            candidates.Add(new NameCandidate(posting, first, last, end, suffixEnd, inflected));
            found = true;
        }

        return found;
    }

    // Tokayev's, Tokayev'in, Ankara'da: the name ends before the apostrophe.
    private bool CollectBeforeApostrophe(ulong hash, int first, int last, ref List<NameCandidate>? candidates, ref bool prefix)
    {
        var word = words[last];
        for (var i = word.End - 1; i > word.Start + 1; i--)
        {
            if (NameWords.IsApostrophe(Text[i])
                && Collect(NameKey.Append(hash, Text.AsSpan(word.Start, i - word.Start)), first, last, i, word.End, false, ref candidates, ref prefix))
            {
                return true;
            }
        }

        return false;
    }

    private void CollectInflected(ulong hash, int first, int last, ref List<NameCandidate>? candidates, ref bool prefix)
    {
        var word = words[last];
        if (word.Length < 4 || word.Length > 60)
        {
            return;
        }

        if (NameInflections.For(input.Language.Language) is { } own && NameLanguages.ScriptOf(input.Language) == word.Script)
        {
            CollectInflected(own, hash, first, last, ref candidates, ref prefix);
        }
        else if (word.Script == Script.Cyrl)
        {
            foreach (var language in NameInflections.CyrillicLanguages)
            {
                if (NameInflections.For(language) is { } table && CollectInflected(table, hash, first, last, ref candidates, ref prefix))
                {
                    return;
                }
            }
        }
    }

    private bool CollectInflected(NameInflections table, ulong hash, int first, int last, ref List<NameCandidate>? candidates, ref bool prefix)
    {
        var word = words[last];
        Span<char> key = stackalloc char[64];
        var length = NameKey.Write(Text.AsSpan(word.Start, word.Length), key);
        Span<ulong> hashes = stackalloc ulong[64];
        hashes[0] = hash;
        for (var i = 0; i < length; i++)
        {
            hashes[i + 1] = NameKey.Append(hashes[i], key[i]);
        }

        for (var cut = length - 1; cut >= 2 && length - cut <= table.Longest; cut--)
        {
            if (first == last && !authority.MayBegin(hashes[Math.Min(cut, NameKey.Beginning)]))
            {
                continue;
            }

            foreach (var putBack in table.Bases(key[cut..length]))
            {
                var whole = hashes[cut];
                foreach (var c in putBack)
                {
                    whole = NameKey.Append(whole, c);
                }

                if (Collect(whole, first, last, EndOf(word, cut), word.End, true, ref candidates, ref prefix, putBack))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Where the first `letters` key characters of a word end.
    private int EndOf(NameWord word, int letters)
    {
        for (var i = word.Start; i < word.End; i++)
        {
            if (NameKey.Fold(Text[i]) != '\0' && --letters == 0)
            {
                return i + 1;
            }
        }

        return word.End;
    }

    private NameHit? Choose(List<NameCandidate> candidates)
    {
        NameHit? best = null;
        List<NameEntity>? rivals = null;
        var bestScore = 0;
        foreach (var candidate in candidates)
        {
            var entity = authority.Entity(candidate.Posting.Entity);
            if (!entity.IsInForce(Date) || !FitsCase(entity, candidate))
            {
                continue;
            }

            var hit = candidate.Posting.Kind == NamePostingKind.Family
                ? new PersonReader(Text, words, entity, candidate).Read()
                : Phrase(entity, candidate);
            var score = Score(hit, candidate);
            if (score > bestScore)
            {
                best = hit;
                bestScore = score;
                rivals = null;
            }
            else if (score == bestScore && best is not null && best.Entity != entity)
            {
                (rivals ??= []).Add(entity);
            }
        }

        return best is null || rivals is null ? best : new NameHit
        {
            Entity = best.Entity,
            Rivals = rivals,
            Parts = best.Parts,
            First = best.First,
            Last = best.Last,
            Script = best.Script,
            Inflected = best.Inflected,
            Generated = best.Generated,
            Corrected = best.Corrected,
            Unsupported = best.Unsupported,
        };
    }

    // A name with its given name beats a bare one; a listed spelling in the text's language beats a generated one.
    private int Score(NameHit hit, NameCandidate candidate)
    {
        var score = 1;
        score += hit.Has(NamePartRole.Given) || hit.Has(NamePartRole.Initials) ? 16 : 0;
        score += hit.Unsupported ? 0 : 2;
        score += candidate.Inflected ? 0 : 4;
        score += !candidate.Posting.Generated ? 1 : 0;
        score += hit.Entity.NeedsFullName && !hit.Has(NamePartRole.Given) ? 0 : 32;
        foreach (var form in hit.Entity.Forms)
        {
            if (NameLanguages.Serves(form, input.Language) && Text.AsSpan(words[candidate.First].Start, candidate.End - words[candidate.First].Start)
                    .Equals(candidate.Posting.Kind == NamePostingKind.Family ? form.Family : form.Text, StringComparison.OrdinalIgnoreCase))
            {
                score += 8;
                break;
            }
        }

        return score;
    }

    // WHO, US and the like are names only in capitals, and only in their own language; a name that begins with a capital is not met without one.
    private bool FitsCase(NameEntity entity, NameCandidate candidate)
    {
        var text = Text.AsSpan(words[candidate.First].Start, candidate.End - words[candidate.First].Start);
        Span<char> key = stackalloc char[MaxKey];
        var length = NameKey.Write(text, key);
        var listed = false;
        foreach (var form in entity.Forms)
        {
            var family = candidate.Posting.Kind == NamePostingKind.Family;
            var name = family ? form.Family : form.Text;
            if (name is null || !key[..length].SequenceEqual(family ? form.FamilyKey : form.Key))
            {
                continue;
            }

            listed = true;
            if (char.IsUpper(name[0]) != char.IsUpper(text[0]))
            {
                continue;
            }

            if (!NameCase.IsAbbreviation(name) || (NameCase.IsAbbreviation(text) && NameLanguages.Serves(form, input.Language)))
            {
                return true;
            }
        }

        return !listed && !char.IsLower(text[0]);
    }
    private NameHit Phrase(NameEntity entity, NameCandidate candidate) => new()
    {
        Entity = entity,
        Parts = [new NamePart(NamePartRole.Phrase, new TextRange(words[candidate.First].Start, candidate.Inflected ? candidate.SuffixEnd : candidate.End))],
        First = candidate.First,
        Last = candidate.Last,
        Script = words[candidate.First].Script,
        Inflected = candidate.Inflected,
        Generated = candidate.Posting.Generated,
        Corrected = candidate.Corrected,
    };
}
