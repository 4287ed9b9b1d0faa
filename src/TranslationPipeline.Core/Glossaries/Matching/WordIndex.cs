using System.Collections.Frozen;
using System.Numerics;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// Finds the term words that a word of a text is a form of. A hash runs along the word; a bit filter tells at each letter
/// whether any stem ends here, so that words of no term cost one table look-up a letter and no memory.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Longest word that is looked up, in folded letters.</summary>
    public const int MaxWordLength = 64;

    // Where nouns have capitals, a small word with a noun's ending is a verb: der Teil, sie teilen.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AdjectiveEndings =
        FrozenSet.Create(StringComparer.Ordinal, "e", "em", "en", "er", "es").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly LanguageProfile profile;
    private readonly List<TermWord> words;
    private readonly List<Entry> entries = [];
    private ulong[] filter = [];
    private int[] buckets = [];
    private uint mask;

    // Hashes of words that are no form of any term. Texts repeat their words, so this answers most look-ups. Writes race
    // without harm: a slot is one value, and a lost one is found out again.
    private ulong[] misses = [];

    public WordIndex(LanguageProfile profile, List<TermWord> words)
    {
        this.profile = profile;
        this.words = words;
        for (var i = 0; i < words.Count; i++)
        {
            Add(i, words[i]);
        }

        Freeze();
    }

    /// <summary>Looks up a word; <paramref name="found"/> gets the candidates, as many as fit.</summary>
    /// <returns>How many were found.</returns>
    public int Find(ReadOnlySpan<char> word, Span<WordCandidate> found)
    {
        if (word.Length > MaxWordLength * 2)
        {
            return 0;
        }

        var hash = HashOf(word);
        ref var miss = ref misses[hash >> 8 & (ulong)(misses.Length - 1)];
        if (Volatile.Read(ref miss) == hash)
        {
            return 0;
        }

        var count = FindForms(word, found);
        if (count == 0)
        {
            Volatile.Write(ref miss, hash);
        }

        return count;
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in word)
        {
            hash = unchecked((hash ^ c) * 0x9E3779B97F4A7C15UL);
            hash ^= hash >> 29;
        }

        return hash | 1; // zero is an empty slot
    }

    private int FindForms(ReadOnlySpan<char> word, Span<WordCandidate> found)
    {
        Span<char> folded = stackalloc char[word.Length];
        Span<char> raw = stackalloc char[word.Length];
        var length = TermFolding.Fold(word, profile.FoldTable, folded, raw);
        if (length is 0 or > MaxWordLength)
        {
            return 0;
        }

        folded = folded[..length];
        var count = FindFrom(folded, raw[..length], 0, found, 0);
        foreach (var prefix in profile.Prefixes)
        {
            if (folded.Length >= prefix.Length + 2 && folded.StartsWith(prefix))
            {
                count = FindFrom(folded, raw[..length], prefix.Length, found, count);
            }
        }

        if (profile.IsTurkic && word.Contains('I'))
        {
            // A foreign name, or a term written without regard to the dotless i.
            length = TermFolding.Fold(word, TermFolding.TableFor(turkic: false), folded, raw);
            count = FindFrom(folded[..length], raw[..length], 0, found, count);
        }

        return count;
    }

    private static uint Step(uint hash, char c) => unchecked((BitOperations.RotateLeft(hash, 5) ^ c) * 0x9E3779B1u);

    private static uint Mix(uint hash) => unchecked((hash ^ (hash >> 15)) * 0x85EBCA6Bu);

    private int FindFrom(ReadOnlySpan<char> folded, ReadOnlySpan<char> raw, int start, Span<WordCandidate> found, int count)
    {
        uint hash = 0;
        for (var end = start; end < folded.Length;)
        {
            hash = Step(hash, folded[end++]);
            var mixed = Mix(hash);
            var bit = mixed & mask;
            if ((filter[bit >> 6] >> (int)(bit & 63) & 1) == 0)
            {
                continue;
            }

            for (var i = buckets[bit >> 4]; i >= 0 && count < found.Length; i = entries[i].Next)
            {
                var entry = entries[i];
                if (entry.Hash == hash && folded[start..end].SequenceEqual(entry.Stem.Text)
                    && entry.Stem.Tail.Accepts(folded[start..end], folded[end..])
                    && HasCase(words[entry.Word], raw[start..], end - start, start == 0, folded))
                {
                    count = Keep(found, count, new WordCandidate(entry.Word, start > 0 ? 2 : folded.Length == words[entry.Word].Key.Length ? 0 : 1));
                }
            }
        }

        return count;
    }

    private static int Keep(Span<WordCandidate> found, int count, WordCandidate candidate)
    {
        for (var i = 0; i < count; i++)
        {
            if (found[i].Word == candidate.Word)
            {
                return count;
            }
        }

        found[count] = candidate;
        return count + 1;
    }

    private bool HasCase(TermWord word, ReadOnlySpan<char> raw, int stemLength, bool isWhole, ReadOnlySpan<char> folded)
    {
        switch (word.Case)
        {
            case CaseRule.Capital:
                return char.IsUpper(raw[0]) || !char.IsLower(raw[0]);
            case CaseRule.Upper:
                return IsUpper(raw[..stemLength]);
            case CaseRule.Exact:
                return HasSameCase(word.Raw, raw[..stemLength]);
            case CaseRule.Any when profile.NounsAreCapitalised && char.IsLower(word.Raw[0]) && char.IsLower(raw[0]) && folded.Length > word.Key.Length:
                return folded.StartsWith(word.Key) && AdjectiveEndings.Contains(folded[word.Key.Length..]);
            default:
                return !(isWhole && raw.Length > 1 && char.IsUpper(raw[0]) && char.IsLower(raw[1]) && char.IsLower(word.Raw[0])
                    && folded.Length > word.Key.Length && profile.Surnames.Contains(folded));
        }
    }

    private static bool IsUpper(ReadOnlySpan<char> raw)
    {
        foreach (var c in raw)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    // The stem may differ from the term in its last letters (министрлік, министрлігі): only letters that agree are compared.
    private bool HasSameCase(string term, ReadOnlySpan<char> raw)
    {
        var at = 0;
        foreach (var c in term)
        {
            var key = profile.FoldTable[c];
            if (key == '\0')
            {
                continue;
            }

            if (at >= raw.Length)
            {
                break;
            }

            if (profile.FoldTable[raw[at]] == key && char.IsUpper(raw[at]) != char.IsUpper(c))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    private void Add(int number, TermWord word)
    {
        if (word.IsBeginning)
        {
            AddStem(number, new WordStem(word.Key, TailRule.Any));
            return;
        }

        if (!word.Inflects)
        {
            AddStem(number, new WordStem(word.Key, TailRule.Exact));
            return;
        }

        foreach (var stem in WordInflector.Inflect(word.Key, profile, word.Case == CaseRule.Upper, word.IsPhrase))
        {
            AddStem(number, stem);
        }
    }

    private void AddStem(int number, WordStem stem)
    {
        if (stem.Text.Length is 0 or > MaxWordLength)
        {
            return;
        }

        uint hash = 0;
        foreach (var c in stem.Text)
        {
            hash = Step(hash, c);
        }

        entries.Add(new Entry(stem, hash, number, -1));
    }

    // 16 filter bits for every bucket, at least two buckets for every stem: less than 1 in 30 letters passes by accident.
    private void Freeze()
    {
        var bucketCount = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Count * 2));
        mask = (bucketCount << 4) - 1;
        filter = new ulong[Math.Max(1, (bucketCount << 4) >> 6)];
        buckets = new int[bucketCount];
        misses = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(entries.Count / 4, 16, 1 << 15))];
        Array.Fill(buckets, -1);
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var bit = Mix(entries[i].Hash) & mask;
            filter[bit >> 6] |= 1UL << (int)(bit & 63);
            entries[i] = entries[i] with { Next = buckets[bit >> 4] };
            buckets[bit >> 4] = i;
        }
    }

    private readonly record struct Entry(WordStem Stem, uint Hash, int Word, int Next);
}
