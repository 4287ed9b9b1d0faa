namespace TranslationPipeline.Testing;

/// <summary>A request as a simulated service received it.</summary>
/// <param name="Method">Method.</param>
/// <param name="Target">Path and query as they came.</param>
/// <param name="Headers">Headers, names in any case.</param>
/// <param name="Body">Body as text.</param>
public sealed record SimulatedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Path without the query.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>The first value of a name in the query; null when it is missing.</summary>
    public string? Query(string name) => Queries(name).FirstOrDefault();

    /// <summary>All values of a name in the query, in order; values separated by commas count one by one.</summary>
    public IEnumerable<string> Queries(string name) => Target.IndexOf('?', StringComparison.Ordinal) is var at and >= 0
        ? Fields(Target[(at + 1)..]).Where(f => f.Key == name).SelectMany(static f => f.Value.Split(','))
        : [];

    /// <summary>The fields of a form body, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form => Fields(Body);

    /// <summary>A header; empty when it is missing.</summary>
    public string Header(string name) => Headers.TryGetValue(name, out var value) ? value : "";

    private static List<KeyValuePair<string, string>> Fields(string text) =>
    [
        .. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static field =>
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            return equals < 0
                ? new KeyValuePair<string, string>(Decode(field), "")
                : new KeyValuePair<string, string>(Decode(field[..equals]), Decode(field[(equals + 1)..]));
        }),
    ];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
