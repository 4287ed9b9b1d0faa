namespace TranslationPipeline.Formats.Delimited;

/// <summary>Gives short cells that were read a moment ago as the same object: languages, states and domains repeat from row to row.</summary>
internal sealed class CellPool
{
    private const int Slots = 256;
    private const int Longest = 24;

    private readonly string?[] kept = new string?[Slots];

    /// <summary>The cell as text.</summary>
    public string Share(ReadOnlySpan<char> cell)
    {
        if (cell.Length is 0 or > Longest)
        {
            return cell.ToString();
        }

        ref var slot = ref kept[(cell[0] + (cell[^1] * 31) + (cell[cell.Length / 2] * 7) + (cell.Length * 17)) & (Slots - 1)];
        return slot is not null && cell.SequenceEqual(slot) ? slot : slot = cell.ToString();
    }
}
