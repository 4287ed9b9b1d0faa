using System.Text;
using TranslationPipeline.Providers.Demo;

namespace TranslationPipeline.Providers.Tests.Conformance;

/// <summary>An engine that translates inside placeholders and markup, as real ones do: every ASCII letter or digit next to a code character is changed.</summary>
internal sealed class DamagingProvider() : DelegatingProvider(new DemoProvider())
{
    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        var outcomes = await Inner.TranslateAsync(request, cancellationToken);
        return [.. outcomes.Select(static o => o.Text is null ? o : o with { Text = Damage(o.Text) })];
    }

    private static string Damage(string text)
    {
        var damaged = new StringBuilder(text);
        for (var i = 5; i < damaged.Length; i++)
        {
            if ("{$%<:_&/(".Contains(damaged[i - 1], StringComparison.Ordinal) && char.IsAsciiLetterOrDigit(damaged[i]))
            {
                damaged[i] = 'Q';
            }
        }

        return damaged.Replace("[[", "[ [").Replace("%s", "% s").ToString();
    }
}
