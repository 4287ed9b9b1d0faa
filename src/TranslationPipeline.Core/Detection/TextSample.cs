namespace TranslationPipeline.Detection;

/// <summary>What of a text is read: all of a short one; of a long one its head and windows spread over the rest.</summary>
internal static class TextSample
{
    /// <summary>Texts of up to this many characters are read whole.</summary>
    public const int Whole = 4_000;

    /// <summary>Most characters that are ever read, with the boundaries between windows.</summary>
    public const int Most = Head + (Windows * (Window + 1)) + Whole;

    private const int Head = 2_000;
    private const int Windows = 16;
    private const int Window = 125;
    private const int LongestToken = 60;

    /// <summary>Appends the words of the sample to <paramref name="letters"/>.</summary>
    public static void Read(ReadOnlySpan<char> text, ref LetterBuffer letters)
    {
        if (text.Length <= Whole)
        {
            NoiseGate.Read(text, ref letters);
            return;
        }

        NoiseGate.Read(text[..Head], ref letters);
        var stride = (text.Length - Head) / Windows;
        for (var k = 0; k < Windows; k++)
        {
            var window = text.Slice(Head + (k * stride), Math.Min(stride, Window + LongestToken));

            // Not from the middle of a word or an address.
            var space = window[..LongestToken].IndexOfAny(' ', '\n');
            NoiseGate.Read(window.Slice(Math.Max(0, space), Math.Min(Window, window.Length - Math.Max(0, space))), ref letters);
        }
    }
}
