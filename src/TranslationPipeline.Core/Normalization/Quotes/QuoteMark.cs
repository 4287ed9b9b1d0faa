namespace TranslationPipeline.Normalization.Quotes;

/// <summary>A quotation mark with its neighbours.</summary>
/// <param name="Index">Where it stands.</param>
/// <param name="Char">The mark.</param>
/// <param name="Left">What stands in front of it.</param>
/// <param name="Right">What stands behind it.</param>
internal readonly record struct QuoteMark(int Index, char Char, QuoteSide Left, QuoteSide Right)
{
    /// <summary>How badly the neighbours suit an opening mark; 0 is well.</summary>
    public int OpenCost()
    {
        var tight = Left is QuoteSide.Word or QuoteSide.Closing or QuoteSide.Stop;
        return Right switch
        {
            QuoteSide.Edge => 20,
            QuoteSide.Closing => 10,
            QuoteSide.Space => tight ? 5 : 1,
            _ => tight ? 2 : 0,
        };
    }

    /// <summary>How badly the neighbours suit a closing mark; 0 is well.</summary>
    public int CloseCost() => Left switch
    {
        QuoteSide.Edge => 20,
        QuoteSide.Opening => 10,
        QuoteSide.Space => Right == QuoteSide.Word ? 5 : 1,
        _ => Right is QuoteSide.Word or QuoteSide.Opening ? 2 : 0,
    };
}
