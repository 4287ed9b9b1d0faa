using System.Buffers;

namespace TranslationPipeline.Normalization.Decoding;

/// <summary>
/// Text decoded with the wrong encoding, or not decoded at all. Repaired only where reading the bytes again gives
/// well-formed UTF-8 that no correct text would look like; a lost character (U+FFFD) is reported, never guessed.
/// </summary>
internal sealed class EncodingPass : INormalizationPass
{
    private static readonly SearchValues<char> Single = SearchValues.Create("&\uFFFD" + string.Concat(Enumerable.Range(0x80, 0x20).Select(static i => (char)i)));

    /// <inheritdoc/>
    public string Name => "encoding";

    /// <inheritdoc/>
    public void Run(PassInput input, PassOutput output)
    {
        if (Mojibake.MayOccur(input.Text))
        {
            Mojibake.Find(input, output.Edits);
        }

        var first = input.Text.AsSpan().IndexOfAny(Single);
        if (first < 0)
        {
            return;
        }

        // Controls may be the bytes of a run: what is left of them is looked at when the runs are repaired.
        if (output.Edits.Count == 0)
        {
            UndecodedControls.Find(input, first, output.Edits);
            Entities.Find(input, input.Text.IndexOf('&', first), output.Edits);
            output.Edits.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
        }

        LostCharacters.Find(input.Text, input.Text.IndexOf('\uFFFD', first), output.Findings);
    }
}
