using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Finds names in scripts without spaces: at each character the longest form, read along known prefixes.</summary>
internal readonly ref struct UnspacedNameScanner(PassInput input, NameAuthority authority)
{
    private const int MaxDamage = 2; // characters of damage between two letters of a name
    private readonly PassInput input = input;
    private readonly NameAuthority authority = authority;

    /// <summary>Adds the names that begin in <paramref name="word"/>; a name may go on behind it where damage cut it.</summary>
    public List<NameHit>? Scan(NameWord word, int index, List<NameHit>? hits)
    {
        var from = hits is { Count: > 0 } ? Math.Max(word.Start, hits[^1].Range.End) : word.Start;
        for (var start = from; start < word.End;)
        {
            var hit = At(start, index);
            if (hit is null)
            {
                start++;
                continue;
            }

            (hits ??= []).Add(hit);
            start = hit.Range.End;
        }

        return hits;
    }

    private NameHit? At(int start, int wordIndex)
    {
        var text = input.Text;
        var hash = NameKey.Empty;
        var letters = 0;
        NameEntity? best = null;
        List<NameEntity>? rivals = null;
        var bestEnd = 0;
        var kind = NamePartRole.Phrase;
        var damage = 0;
        Span<char> key = stackalloc char[64];
        for (var at = start; at < text.Length && letters < key.Length; at++)
        {
            var folded = NameKey.Fold(text[at]);
            if (folded == '\0')
            {
                damage++;
                if (letters == 0 || damage > MaxDamage || !(NameWords.IsInvisible(text[at]) || text[at] is ' ' or '-' or '‐' or '·' or '•' or '・'))
                {
                    break;
                }

                continue;
            }

            damage = 0;
            key[letters++] = folded;
            hash = NameKey.Append(hash, folded);
            var postings = authority.Find(hash);
            if (postings.IsEmpty)
            {
                break;
            }

            while (postings.Next(out var posting))
            {
                if (posting.Kind is NamePostingKind.Prefix or NamePostingKind.Id)
                {
                    continue;
                }

                var entity = authority.Entity(posting.Entity);
                if (!entity.Spells(posting, key[..letters]))
                {
                    continue;
                }

                if (bestEnd == at + 1 && best is not null)
                {
                    if (best != entity)
                    {
                        (rivals ??= []).Add(entity);
                    }

                    continue;
                }

                best = entity;
                rivals = null;
                bestEnd = at + 1;
                kind = posting.Kind == NamePostingKind.Family ? NamePartRole.Family : NamePartRole.Phrase;
            }
        }

        if (best is null || bestEnd - start < 2)
        {
            return null;
        }

        return new NameHit
        {
            Entity = best,
            Rivals = rivals ?? (IReadOnlyList<NameEntity>)[],
            Parts = [new NamePart(kind, new TextRange(start, bestEnd))],
            First = wordIndex,
            Last = wordIndex,
            Script = Scripts.Of(text[start]),
        };
    }
}
