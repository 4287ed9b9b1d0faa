using System.Buffers;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Finds the names of an authority in running text, repairs them and says whose they are.</summary>
internal sealed class NamePass(NameAuthority authority) : INormalizationPass
{
    /// <inheritdoc/>
    public string Name => "names";

    /// <inheritdoc/>
    public void Run(PassInput input, PassOutput output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        if (authority.Count == 0 || input.Text.Length == 0)
        {
            return;
        }

        var words = NameWords.Rent(input.Text, out var count);
        try
        {
            var hits = new NameScanner(input, authority, words.AsSpan(0, count)).Scan();
            if (hits is not null)
            {
                new NameEditor(input, words.AsSpan(0, count), hits, output).Run();
            }
        }
        finally
        {
            ArrayPool<NameWord>.Shared.Return(words);
        }
    }
}
