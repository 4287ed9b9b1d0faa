namespace TranslationPipeline.Formats;

/// <summary>Turns the result of a contest into a probability. Set on synthetic text (see the tests): a wrong guess stays below 0.9.</summary>
internal static class EncodingConfidence
{
    // A line of legacy text stays below 0.9, so that a person hears of it; a page does not.
    private const double FewCharacters = 8;

    /// <summary>No reading makes sense: the bytes are damaged UTF-8 or no text.</summary>
    public static bool IsHopeless(EncodingVerdict verdict) => verdict.CostPerUnit > (verdict.Candidate.Name == "hz-gb-2312" ? 9.5 : verdict.Characters <= 2 ? 11 : 12.5);

    /// <summary>Probability that the winner is right.</summary>
    public static double Of(EncodingVerdict verdict)
    {
        // The cost overstates what is known: neighbouring letters are not independent, so the margin counts a fifth.
        var byMargin = 1 / (1 + Math.Exp(-verdict.Margin / 5));
        var byFit = verdict.CostPerUnit <= 8.5 ? 1 : Math.Max(0.3, 1 - ((verdict.CostPerUnit - 8.5) / 4));
        var bySize = verdict.Candidate.UnitSize > 1 || verdict.Candidate.IsSevenBit ? 1 : verdict.Characters / (verdict.Characters + FewCharacters);
        return byMargin * byFit * bySize;
    }
}
