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
    private readonly Word[] words;
    private readonly Dictionary<int, string> exact = []; // the writing of words that match letter for letter
    private readonly List<TailRule> tails = [];
    private Entry[] entries = [];
    private char[] letters = []; // of all stems; the stems of a word are mostly beginnings of one key
    private ulong[] filter = [];
    private int[] buckets = [];
    private uint mask;

    public WordIndex(LanguageProfile profile, List<TermWord> words, IWordForms? forms)
    {
        this.profile = profile;
        this.words = new Word[words.Count];
        Build(words, forms);
    }

    /// <summary>Looks up a word.</summary>
    /// <param name="word">As written.</param>
    /// <param name="found">Gets the candidates, as many as fit.</param>
    /// <returns>How many were found.</returns>
    public int Find(ReadOnlySpan<char> word, Span<WordCandidate> found)
    {
        if (word.Length > MaxWordLength * 2)
        {
            return 0;
        }

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

    private static byte TagOf(uint hash) => (byte)(hash & 0xFF);

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
                ref readonly var entry = ref entries[i];
                if (entry.Tag == TagOf(hash) && entry.Length == end - start && folded[start..end].SequenceEqual(letters.AsSpan(entry.Start, entry.Length))
                    && tails[entry.Tail].Accepts(folded[start..end], folded[end..])
                    && HasCase(entry.Word, raw[start..], end - start, start == 0, folded)
                    && !(start == 0 && IsOtherWord(words[entry.Word], folded)))
                {
                    count = Keep(found, count, new WordCandidate(entry.Word, start > 0 ? 2 : folded.Length == words[entry.Word].Length ? 0 : 1));
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

    private bool HasCase(int number, ReadOnlySpan<char> raw, int stemLength, bool isWhole, ReadOnlySpan<char> folded)
    {
        var word = words[number];
        switch (word.Case)
        {
            case CaseRule.Capital:
                return char.IsUpper(raw[0]) || !char.IsLower(raw[0]);
            case CaseRule.Upper:
                return IsUpper(raw[..stemLength]);
            case CaseRule.Exact:
                return HasSameCase(exact[number], raw[..stemLength]);
            case CaseRule.Any when profile.NounsAreCapitalised && word.IsSmall && char.IsLower(raw[0]) && folded.Length > word.Length:
                return folded.StartsWith(letters.AsSpan(word.Start, word.Length)) && AdjectiveEndings.Contains(folded[word.Length..]);
            default:
                return !(isWhole && raw.Length > 1 && char.IsUpper(raw[0]) && char.IsLower(raw[1]) && word.IsSmall
                    && folded.Length > word.Length && profile.Surnames.Contains(folded));
        }
    }

    // рядом is no form of ряд; inside a longer term it may be one.
    private bool IsOtherWord(Word word, ReadOnlySpan<char> folded)
    {
        if (word.IsPhrase || word.Length > MaxWordLength || folded.Length > MaxWordLength)
        {
            return false;
        }

        Span<char> pair = stackalloc char[(MaxWordLength * 2) + 1];
        letters.AsSpan(word.Start, word.Length).CopyTo(pair);
        pair[word.Length] = ' ';
        folded.CopyTo(pair[(word.Length + 1)..]);
        return profile.OtherWords.Contains(pair[..(word.Length + 1 + folded.Length)]);
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

    private void Build(List<TermWord> terms, IWordForms? forms)
    {
        var stems = new List<Entry>(terms.Count * 3);
        var hashes = new List<uint>(terms.Count * 3);
        var pool = new List<char>(terms.Count * 8);
        var numbers = new Dictionary<TailRule, int>(ReferenceEqualityComparer.Instance);
        for (var number = 0; number < terms.Count; number++)
        {
            var word = terms[number];
            words[number] = new Word(pool.Count, (ushort)Math.Min(word.Key.Length, ushort.MaxValue), word.Case, word.Raw.Length > 0 && char.IsLower(word.Raw[0]), word.IsPhrase);
            pool.AddRange(word.Key.AsSpan());
            if (word.Case == CaseRule.Exact)
            {
                exact.Add(number, word.Raw);
            }

            if (!word.Inflects)
            {
                Add(word.Key, word.IsBeginning ? TailRule.Any : TailRule.Exact);
                continue;
            }

            var inflected = WordInflector.Inflect(word.Key, profile, word.Case == CaseRule.Upper, word.IsPhrase);
            foreach (var stem in inflected)
            {
                // The word itself is mostly a form of its paradigm as well.
                if (stem.Tail != TailRule.Exact || !inflected.Exists(other => other.Tail != TailRule.Exact && other.Text == stem.Text && other.Tail.Accepts(stem.Text, [])))
                {
                    Add(stem.Text, stem.Tail);
                }
            }

            foreach (var form in FormsOf(word, profile, forms))
            {
                if (!inflected.Exists(stem => form.StartsWith(stem.Text, StringComparison.Ordinal) && stem.Tail.Accepts(stem.Text, form.AsSpan(stem.Text.Length))))
                {
                    Add(form, TailRule.Exact);
                }
            }

            void Add(string text, TailRule tail)
            {
                if (text.Length is 0 or > MaxWordLength)
                {
                    return;
                }

                var start = words[number].Start;
                if (!word.Key.StartsWith(text, StringComparison.Ordinal))
                {
                    start = pool.Count;
                    pool.AddRange(text.AsSpan());
                }

                if (!numbers.TryGetValue(tail, out var tailNumber))
                {
                    numbers.Add(tail, tailNumber = tails.Count);
                    tails.Add(tail);
                }

                uint hash = 0;
                foreach (var c in text)
                {
                    hash = Step(hash, c);
                }

                stems.Add(new Entry(start, number, -1, checked((ushort)tailNumber), (byte)text.Length, TagOf(hash)));
                hashes.Add(hash);
            }
        }

        entries = [.. stems];
        letters = [.. pool];
        Freeze(hashes);
    }

    /// <summary>The folded forms that a dictionary gives of a term word.</summary>
    public static IEnumerable<string> FormsOf(TermWord word, LanguageProfile profile, IWordForms? forms) =>
        forms is null || !word.Inflects || word.Case == CaseRule.Upper ? [] : forms.FormsOf(profile.Tag, word.Raw).Select(form => TermFolding.Fold(form, profile.IsTurkic)).Distinct(StringComparer.Ordinal);

    // 16 filter bits for every bucket, at least one bucket for every stem: about 1 in 16 letters passes by accident.
    private void Freeze(List<uint> hashes)
    {
        var bucketCount = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Length));
        mask = (bucketCount << 4) - 1;
        filter = new ulong[Math.Max(1, (bucketCount << 4) >> 6)];
        buckets = new int[bucketCount];
        Array.Fill(buckets, -1);
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            var bit = Mix(hashes[i]) & mask;
            filter[bit >> 6] |= 1UL << (int)(bit & 63);
            entries[i] = entries[i] with { Next = buckets[bit >> 4] };
            buckets[bit >> 4] = i;
        }
    }

    /// <summary>A word of terms: its key in the letters, and how it is compared.</summary>
    private readonly record struct Word(int Start, ushort Length, CaseRule Case, bool IsSmall, bool IsPhrase);

    /// <summary>A stem of a word; <c>Next</c> is the next one in the same bucket, <c>Tag</c> the lowest byte of the hash.</summary>
    private readonly record struct Entry(int Start, int Word, int Next, ushort Tail, byte Length, byte Tag);
}
