using System.Text;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>
/// A simulated engine: makes nonsense of the right length, keeps markup and marks, and writes each term it is told in a form of its own
/// with a chance of 70 %; otherwise another word. Engines without terms know the right word by chance equally often. Every thirtieth mark
/// is lost.
/// </summary>
internal sealed class HonouringEngine(bool appliesTerms, int seed) : ITranslationProvider
{
    private readonly Random random = new(seed);

    public string Name => "honouring";

    public ProviderCapabilities Capabilities { get; } = new() { MaxItems = 100_000, MaxUnitsPerItem = 100_000, MaxUnitsPerRequest = int.MaxValue, AppliesTerms = appliesTerms };

    public bool Supports(LanguageTag source, LanguageTag target) => true;

    public BilledAmount Estimate(TranslationRequest request) => BilledAmount.Nothing;

    /// <summary>True when the text has the term as the engine or a person would write it.</summary>
    public static bool IsHonoured(string text, string form) => text.Contains(form, StringComparison.OrdinalIgnoreCase);

    public ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>([.. request.Items.Select(item => new TranslationOutcome(item.Id) { Text = Translate(item) })]);

    private string Translate(TranslationItem item)
    {
        var written = new StringBuilder();
        var text = item.Text;
        for (var at = 0; at < text.Length;)
        {
            if (item.Terms.FirstOrDefault(t => text.AsSpan(at).StartsWith(t.Source, StringComparison.Ordinal) && (at == 0 || !char.IsLetter(text[at - 1]))) is { } term)
            {
                written.Append(random.NextDouble() < 0.7 ? term.Target : "blurb");
                at += term.Source.Length;
            }
            else if (text[at] is '⟦' or '⦃' && text.IndexOf(text[at] == '⟦' ? '⟧' : '⦄', at) is var end and > 0)
            {
                written.Append(random.Next(30) == 0 ? "" : text[at..(end + 1)]);
                at = end + 1;
            }
            else if (text[at] is '{' or '<' or '%')
            {
                var stop = text[at] == '%' ? at + 2 : text.IndexOf(text[at] == '{' ? '}' : '>', at) + 1;
                written.Append(text, at, stop - at);
                at = stop;
            }
            else
            {
                written.Append(char.IsLetter(text[at]) ? (char)('a' + ((text[at] * 7) % 26)) : text[at]);
                at++;
            }
        }

        return written.ToString();
    }
}
