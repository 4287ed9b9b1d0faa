using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>Finds the longest of many phrases at a position, whatever the case; white space runs count as one space.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly Trie trie = new();
    private readonly List<List<T>> values = [];

    /// <summary>Adds a phrase; one phrase may stand for several things.</summary>
    public void Add(string phrase, T value)
    {
        var state = trie.Insert(phrase);
        if (trie.ValueOf(state) < 0)
        {
            trie.SetValue(state, values.Count);
            values.Add([]);
        }

        values[trie.ValueOf(state)].Add(value);
    }

    /// <summary>The longest phrase at <paramref name="start"/> that ends where a word ends; null when there is none.</summary>
    public List<T>? Match(ReadOnlySpan<char> text, int start, out int end)
    {
        List<T>? found = null;
        end = start;
        var state = 0;
        var i = start;
        while (i < text.Length)
        {
            var kind = CharKinds.Of(text[i]);
            var folded = kind is CharKind.Space or CharKind.NewLine ? ' ' : Folding.Fold(text[i]);
            i++;
            while (folded == ' ' && i < text.Length && CharKinds.Of(text[i]) == CharKind.Space)
            {
                i++;
            }

            state = folded == '\0' ? state : trie.Step(state, folded);
            if (state < 0)
            {
                break;
            }

            if (trie.ValueOf(state) is var value and >= 0 && (i == text.Length || kind is CharKind.Ideograph or CharKind.Hangul or CharKind.Other || CharKinds.Of(text[i]) != CharKind.Letter))
            {
                (found, end) = (values[value], i);
            }
        }

        return found;
    }
}
