namespace TranslationPipeline.Checking;

/// <summary>One idea of comparing a source with its target. Stateless.</summary>
internal interface IPairCheck
{
    /// <summary>Adds what it finds; when in doubt, nothing.</summary>
    void Run(TextPair pair, FindingList findings);
}
