namespace TranslationPipeline;

/// <summary>Whether a paid call may be made.</summary>
public enum PaidCallState
{
    /// <summary>The caller makes the call and settles it.</summary>
    Claimed,

    /// <summary>It was paid before; the answer is there.</summary>
    Answered,

    /// <summary>Another worker is making it; ask again later.</summary>
    Taken,

    /// <summary>The budget does not reach; nothing was reserved.</summary>
    OverBudget,
}
