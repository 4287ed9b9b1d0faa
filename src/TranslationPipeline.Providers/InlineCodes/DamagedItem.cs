namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>An item whose codes came back damaged, ready to be asked again.</summary>
/// <param name="Index">Its place in the request.</param>
/// <param name="Codes">What must come back.</param>
/// <param name="Shield">The item with its codes hidden.</param>
internal sealed record DamagedItem(int Index, CodeInventory Codes, CodeShield Shield)
{
    /// <summary>One, or none when there are no codes to hide or they cannot be hidden.</summary>
    public static IEnumerable<DamagedItem> For(int index, TranslationItem item, CodeInventory codes) =>
        CodeShield.For(item, codes) is { Item.InlineCodes.IsEmpty: false } shield ? [new DamagedItem(index, codes, shield)] : [];
}
