using System.Buffers;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>The folded letters of a text with one boundary between words, and how many letters each script has. Rented: dispose it.</summary>
internal ref struct LetterBuffer
{
    private readonly char[] buffer;
    private readonly Span<int> scripts;
    private int wordStart = 1;
    private int wordLatin;
    private int wordCyrillic;

    /// <param name="capacity">Most code units that will be appended.</param>
    /// <param name="scripts">One zeroed counter per <see cref="Script"/>.</param>
    public LetterBuffer(int capacity, Span<int> scripts)
    {
        buffer = ArrayPool<char>.Shared.Rent(capacity + 2);
        this.scripts = scripts;
        buffer[0] = LetterFolding.Boundary;
        Length = 1;
    }

    /// <summary>Code units in use; at least the leading boundary.</summary>
    public int Length { get; private set; }

    /// <summary>Letters counted, over all scripts.</summary>
    public int Letters { get; private set; }

    /// <summary>The text: boundary, word, boundary, word, boundary. Ends with a boundary.</summary>
    public readonly ReadOnlySpan<char> Span => buffer.AsSpan(0, Length);

    /// <summary>Letters of <paramref name="script"/>.</summary>
    public readonly int Count(Script script) => scripts[(int)script];

    /// <summary>Appends a code unit of the source text.</summary>
    public void Append(char c)
    {
        var folded = LetterFolding.Fold(c);
        if (folded == LetterFolding.Nothing)
        {
            ComposeWith(c);
            return;
        }

        if (folded == LetterFolding.Boundary)
        {
            Break();
            return;
        }

        buffer[Length++] = folded;
        if (!char.IsLowSurrogate(folded))
        {
            var script = Scripts.Of(folded);
            Letters++;
            scripts[(int)script]++;
            wordLatin += script == Script.Latn ? 1 : 0;
            wordCyrillic += script == Script.Cyrl ? 1 : 0;
        }
    }

    /// <summary>Ends the word, if one is open.</summary>
    public void Break()
    {
        if (wordLatin > 0 && wordCyrillic > 0)
        {
            RepairWord();
        }

        wordLatin = 0;
        wordCyrillic = 0;
        if (buffer[Length - 1] != LetterFolding.Boundary)
        {
            buffer[Length++] = LetterFolding.Boundary;
            wordStart = Length;
        }
    }

    /// <summary>Takes back what was appended after <paramref name="length"/>, e.g. a token that turned out to be a code.</summary>
    public void Truncate(int length)
    {
        for (var i = length; i < Length; i++)
        {
            if (buffer[i] != LetterFolding.Boundary && !char.IsLowSurrogate(buffer[i]))
            {
                Letters--;
                scripts[(int)Scripts.Of(buffer[i])]--;
            }
        }

        Length = length;
        wordStart = Math.Min(wordStart, length);
        wordLatin = 0;
        wordCyrillic = 0;
    }

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose() => ArrayPool<char>.Shared.Return(buffer);

    private void RepairWord()
    {
        var script = Homoglyphs.Repair(buffer.AsSpan(wordStart, Length - wordStart));
        if (script != Script.Zyyy)
        {
            scripts[(int)Script.Latn] += script == Script.Latn ? wordCyrillic : -wordLatin;
            scripts[(int)Script.Cyrl] += script == Script.Cyrl ? wordLatin : -wordCyrillic;
        }
    }

    // Decomposed text: the mark joins the letter before it where Unicode has one letter for both.
    private readonly void ComposeWith(char mark)
    {
        if (mark is >= '\u0300' and <= '\u036F' or >= '\u0653' and <= '\u0655' && MarkComposition.TryCompose(buffer[Length - 1], mark, out var composed))
        {
            buffer[Length - 1] = composed;
        }
    }
}
