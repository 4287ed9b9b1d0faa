using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>
/// A trie over folded UTF-16 whose edges live in one open-addressing hash table: a step is one multiplication and one
/// or two probes. State 0 is the root; values are indexes given by the caller, at least 0.
/// </summary>
internal sealed class Trie
{
    private ulong[] keys = new ulong[1024];
    private int[] targets = new int[1024];
    private int[] values = new int[512];
    private int edges;
    private int states = 1;

    public Trie() => Array.Fill(values, -1);

    /// <summary>Inserts a key, folded on the way; returns its state.</summary>
    public int Insert(ReadOnlySpan<char> key)
    {
        var state = 0;
        foreach (var c in key)
        {
            var folded = Folding.Fold(c);
            if (folded != '\0')
            {
                state = Extend(state, folded);
            }
        }

        return state;
    }

    /// <summary>The value of a state, or -1.</summary>
    public int ValueOf(int state) => values[state];

    /// <summary>Sets the value of a state.</summary>
    public void SetValue(int state, int value) => values[state] = value;

    /// <summary>The state after <paramref name="folded"/>, or -1. <paramref name="folded"/> is a folded character.</summary>
    public int Step(int state, char folded)
    {
        var key = Key(state, folded);
        var mask = keys.Length - 1;
        for (var slot = Slot(key, mask); ; slot = (slot + 1) & mask)
        {
            var found = keys[slot];
            if (found == key)
            {
                return targets[slot];
            }

            if (found == 0)
            {
                return -1;
            }
        }
    }

    private int Extend(int state, char folded)
    {
        var next = Step(state, folded);
        if (next >= 0)
        {
            return next;
        }

        if (edges * 2 >= keys.Length)
        {
            Grow();
        }

        Put(Key(state, folded), states);
        edges++;
        if (states == values.Length)
        {
            Array.Resize(ref values, states * 2);
            Array.Fill(values, -1, states, states);
        }

        return states++;
    }

    private void Put(ulong key, int target)
    {
        var mask = keys.Length - 1;
        var slot = Slot(key, mask);
        while (keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        keys[slot] = key;
        targets[slot] = target;
    }

    private void Grow()
    {
        var (oldKeys, oldTargets) = (keys, targets);
        keys = new ulong[oldKeys.Length * 2];
        targets = new int[keys.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                Put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private static ulong Key(int state, char folded) => ((ulong)(state + 1) << 16) | folded;

    private static int Slot(ulong key, int mask) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 40) & mask;
}
