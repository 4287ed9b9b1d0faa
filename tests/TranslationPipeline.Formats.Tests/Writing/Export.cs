using System.Text;

namespace TranslationPipeline.Formats.Writing;

/// <summary>Writes results to memory.</summary>
internal static class Export
{
    public static async Task<string> WriteAsync(string format, ExportOptions options, params IReadOnlyList<DocumentResult> results)
    {
        using var stream = new MemoryStream();
        await using (var writer = ResultWriters.Create(format, stream, options)!)
        {
            foreach (var result in results)
            {
                await writer.WriteAsync(result, TestContext.Current.CancellationToken);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A result whose text holds everything that breaks formats.</summary>
    public static DocumentResult Hostile(string text = Payload)
    {
        var builder = new ResultBuilder("hostile\"<>&", text, "en") { Path = "in/<b>&\".txt" };
        return builder.To("ru").Target(1, "ru", text, TargetOrigin.Provider, "<script>").Find(text[..1], "quotes", Severity.Critical, "<img src=x onerror=alert(1)>", "\"><script>").Build();
    }

    public const string Payload = "=cmd|' /C calc'!A0 <script>alert(1)</script> & \"q\" 'a' \u0001\u202Eevil\u202C \uFFFE ]]> --> \u0000 end";
}
