namespace TranslationPipeline.Providers.DeepL;

/// <summary>A glossary while a request is asked with it.</summary>
/// <param name="Id">Id to send; empty for none.</param>
/// <param name="Pair">Told when the use is over; null when nothing is kept in step.</param>
internal readonly record struct GlossaryUse(string Id, PairGlossary? Pair) : IDisposable
{
    public void Dispose() => Pair?.EndUse();
}
