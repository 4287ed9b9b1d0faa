using System.Numerics;

namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// Collects keys, then freezes them. A token (one part of a name in one language) is given once however many entries bear it: its
/// spellings are generated once and lead to all of them.
/// </summary>
internal sealed class NameIndexBuilder
{
    private const uint TokenBit = 0x8000_0000;
    private readonly List<ulong> fingerprints = [];
    private readonly List<uint> values = []; // a packed posting, or a token with TokenBit
    private readonly Dictionary<GeneratedToken, int> tokens = [];
    private readonly List<List<uint>> bearers = []; // packed postings by token
    private readonly NameFilter beginnings = NameFilter.For(1 << 18);
    private readonly List<ulong> listed = [];

    /// <summary>The key of a listed name leads to <paramref name="posting"/>.</summary>
    public void Add(ReadOnlySpan<char> key, NamePosting posting)
    {
        if (key.Length > 0)
        {
            AddBeginnings(key);
            Add(NameKey.Hash(key), posting);
        }
    }

    /// <summary>The key of a listed name of one word, or of a family name, leads to <paramref name="posting"/>.</summary>
    public void AddWord(ReadOnlySpan<char> key, NamePosting posting)
    {
        listed.Add(NameKey.Hash(key));
        Add(key, posting);
    }

    /// <summary>A fingerprint that is not of a text leads to <paramref name="posting"/>.</summary>
    public void Add(ulong fingerprint, NamePosting posting)
    {
        fingerprints.Add(fingerprint);
        values.Add(posting.Packed);
    }

    /// <summary>All spellings of a token lead to an entry.</summary>
    public void Add(GeneratedToken token, int entity)
    {
        if (!tokens.TryGetValue(token, out var number))
        {
            tokens.Add(token, number = bearers.Count);
            bearers.Add([]);
        }

        var packed = new NamePosting(entity, token.Kind, true).Packed;
        if (bearers[number] is not [.., var last] || last != packed)
        {
            bearers[number].Add(packed);
        }
    }

    public NameIndex Build()
    {
        Generate();
        var keys = fingerprints.Count;
        var mixed = new ulong[keys];
        for (var i = 0; i < keys; i++)
        {
            mixed[i] = NameIndex.Mix(fingerprints[i]);
        }

        fingerprints.Clear();
        fingerprints.TrimExcess();
        var leads = values.ToArray();
        Array.Sort(mixed, leads);
        return Freeze(mixed, leads);
    }

    private void AddBeginnings(ReadOnlySpan<char> key)
    {
        var hash = NameKey.Empty;
        foreach (var c in key[..Math.Min(key.Length, NameKey.Beginning)])
        {
            hash = NameKey.Append(hash, c);
            beginnings.Add(hash);
        }
    }

    private void Generate()
    {
        var seen = new HashSet<ulong>();
        foreach (var (token, number) in tokens)
        {
            seen.Clear();
            NameSpellings.Generate(token, key =>
            {
                var fingerprint = NameKey.Hash(key);
                if (seen.Add(fingerprint))
                {
                    AddBeginnings(key);
                    fingerprints.Add(fingerprint);
                    values.Add(TokenBit | (uint)number);
                }
            });
        }
    }

    private NameIndex Freeze(ulong[] mixed, uint[] leads)
    {
        var distinct = 0;
        for (var i = 0; i < mixed.Length; i++)
        {
            distinct += i == 0 || mixed[i] != mixed[i - 1] ? 1 : 0;
        }

        var count = 1 << Math.Max(1, BitOperations.Log2((uint)Math.Max(2, distinct)));
        var shift = NameIndex.ShiftOf(count);
        var buckets = new uint[count + 1];
        var tags = new uint[distinct];
        var runs = new uint[distinct];
        var pool = new NameRunPool();
        var run = new List<uint>();
        var key = 0;
        for (var i = 0; i < mixed.Length; key++)
        {
            run.Clear();
            var first = i;
            for (; i < mixed.Length && mixed[i] == mixed[first]; i++)
            {
                AddTo(run, leads[i]);
            }

            tags[key] = NameIndex.TagOf(mixed[first]);
            runs[key] = pool.Add(run);
            buckets[(int)(mixed[first] >> shift) + 1]++;
        }

        for (var i = 1; i < buckets.Length; i++)
        {
            buckets[i] += buckets[i - 1];
        }

        var words = NameFilter.For(listed.Count);
        foreach (var fingerprint in listed)
        {
            words.Add(fingerprint);
        }

        return new NameIndex(buckets, tags, runs, pool.ToArray(), beginnings, words);
    }

    private void AddTo(List<uint> run, uint lead)
    {
        if ((lead & TokenBit) == 0)
        {
            run.Add(lead);
        }
        else
        {
            run.AddRange(bearers[(int)(lead & ~TokenBit)]);
        }
    }
}
