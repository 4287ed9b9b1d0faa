namespace TranslationPipeline.Normalization;

/// <summary>
/// One idea of repair, e.g. quotation marks or names. The normalise stage runs its passes in a fixed order, each on the
/// text as the passes before left it, and maps all edits back to the text the stage was given.
/// </summary>
/// <remarks>Running a pass on its own output changes nothing more. A pass never edits a protected range.</remarks>
internal interface INormalizationPass
{
    /// <summary>Name, also the first part of its rule ids, e.g. <c>quotes</c>.</summary>
    string Name { get; }

    /// <summary>Adds what it finds to <paramref name="output"/>; ranges point into <see cref="PassInput.Text"/>.</summary>
    void Run(PassInput input, PassOutput output);
}
