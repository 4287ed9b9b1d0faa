namespace TranslationPipeline.Testing;

/// <summary>What a simulated service answers.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Body as text.</param>
public sealed record SimulatedAnswer(int Status, string Body)
{
    /// <summary>Kind of the body. Default JSON.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the service takes before it answers. Default none.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What goes wrong on the wire.</summary>
    public WireFault Fault { get; init; }
}
