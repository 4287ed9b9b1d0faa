using System.Collections.Immutable;
using System.Globalization;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>What a case works with: the provider, texts for it, and ways to ask.</summary>
internal sealed class ProviderProbe(ProviderUnderTest subject, CancellationToken cancellationToken)
{
    public ITranslationProvider Provider { get; private init; } = subject.Create();

    public ProviderUnderTest Subject => subject;

    public ProviderCapabilities Capabilities => Provider.Capabilities;

    /// <summary>The same, with the provider whose account is used up; null when there is none.</summary>
    public ProviderProbe? Exhausted => subject.CreateExhausted?.Invoke() is { } exhausted ? new ProviderProbe(subject, cancellationToken) { Provider = exhausted } : null;

    /// <summary>The text with this index; different for each, however many.</summary>
    public string Text(int index)
    {
        var text = subject.Texts[index % subject.Texts.Length];
        return index < subject.Texts.Length ? text : string.Create(CultureInfo.InvariantCulture, $"{text} {index}");
    }

    public TranslationRequest Request(params IEnumerable<string> texts) =>
        Request([.. texts.Select(static (text, i) => new TranslationItem(string.Create(CultureInfo.InvariantCulture, $"item-{i}"), text))]);

    public TranslationRequest Request(ImmutableArray<TranslationItem> items) => new(items, subject.From, subject.To);

    /// <summary>A request of this many different texts, or of as many as fit.</summary>
    public TranslationRequest RequestOf(int count) => Request(Enumerable.Range(0, Math.Min(count, Capabilities.MaxItems)).Select(Text));

    /// <summary>Asks, and fails when there is no answer in time or it does not have one outcome for each item.</summary>
    public async Task<IReadOnlyList<TranslationOutcome>> AskAsync(TranslationRequest request)
    {
        var outcomes = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        Require(outcomes is not null, "the answer is null");
        Require(outcomes!.Count == request.Items.Length, $"{request.Items.Length} items got {outcomes.Count} outcomes");
        return outcomes;
    }

    /// <summary>Asks with another token, and fails only when there is no answer in time.</summary>
    public async Task<IReadOnlyList<TranslationOutcome>> AskAsync(TranslationRequest request, CancellationToken token)
    {
        try
        {
            return await Provider.TranslateAsync(request, token).AsTask().WaitAsync(subject.Timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new BrokenPromiseException($"there was no answer within {subject.Timeout}", exception);
        }
    }

    /// <summary>Asks for one text, which must be translated.</summary>
    public async Task<TranslationOutcome> AskOneAsync(TranslationItem item)
    {
        var outcome = (await AskAsync(Request([item])).ConfigureAwait(false))[0];
        Require(outcome.Text is not null, $"the item was not translated: {outcome.Error?.Diagnostic}");
        return outcome;
    }

    /// <summary>The failure of the whole request or of its item <paramref name="index"/>; null when there is none.</summary>
    public async Task<TranslationError?> FailureAsync(TranslationRequest request, int index = 0)
    {
        try
        {
            return (await AskAsync(request).ConfigureAwait(false))[index].Error;
        }
        catch (ProviderException exception)
        {
            return exception.Error;
        }
    }

    /// <summary>An ASCII text of exactly this many units, in any unit but tokens.</summary>
    public string TextOf(int length)
    {
        var sentence = subject.Texts[0].All(char.IsAscii) ? subject.Texts[0] + " " : "word ";
        var repeated = string.Concat(Enumerable.Repeat(sentence, (length / sentence.Length) + 1));
        return string.Concat(repeated.AsSpan(0, length - 1), ".");
    }

    public static void Require(bool kept, string problem)
    {
        if (!kept)
        {
            throw new BrokenPromiseException(problem);
        }
    }
}
