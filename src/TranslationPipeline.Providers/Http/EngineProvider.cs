using System.Net.Sockets;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Http;

/// <summary>What all engines have in common: the request is checked, blank texts are not sent, a lost connection is a failure that passes.</summary>
internal abstract class EngineProvider(EngineSettings settings) : ITranslationProvider
{
    public string Name => Settings.Name;

    public abstract ProviderCapabilities Capabilities { get; }

    protected EngineSettings Settings { get; } = settings;

    protected TimeSpan Timeout { get; } = TimeSpan.FromSeconds(Math.Max(1, settings.Number("timeoutSeconds") ?? 100));

    public virtual bool Supports(LanguageTag source, LanguageTag target) => !target.IsUndetermined && (!source.IsUndetermined || Capabilities.DetectsLanguage);

    public virtual BilledAmount Estimate(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new BilledAmount(Capabilities.BillUnit, request.Items.Sum(item => Capabilities.BillUnit.Count(item.Text)));
    }

    public async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        RequestGuard.Check(this, request);
        var outcomes = new TranslationOutcome[request.Items.Length];
        var sent = new List<int>(outcomes.Length);
        for (var i = 0; i < outcomes.Length; i++)
        {
            var item = request.Items[i];
            var length = Capabilities.CountUnit.Count(item.Text);
            if (length > Capabilities.MaxUnitsPerItem)
            {
                outcomes[i] = item.Failed(Errors.ItemTooLarge(Name, length, Capabilities.MaxUnitsPerItem, Capabilities.CountUnit));
            }
            else if (string.IsNullOrWhiteSpace(item.Text))
            {
                outcomes[i] = new TranslationOutcome(item.Id) { Text = item.Text, Billed = new BilledAmount(Capabilities.BillUnit, 0) };
            }
            else
            {
                sent.Add(i);
            }
        }

        if (sent.Count > 0)
        {
            var answers = await AskAsync(request.Part(sent), cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < sent.Count; i++)
            {
                outcomes[sent[i]] = answers[i];
            }
        }

        return outcomes;
    }

    /// <summary>Asks for items none of which is blank or too large.</summary>
    protected abstract ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(TranslationRequest request, CancellationToken cancellationToken);

    /// <summary>Waits for an answer no longer than the setting allows; what breaks on the way is told as a provider's error.</summary>
    protected async ValueTask<T> WaitAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Timeout);
        try
        {
            return await ask(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(ProviderErrorKind.Transient, Diagnostics.TimedOut(Name, Timeout));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            throw exception.GetBaseException() as ProviderException ?? Lost(exception);
        }
    }

    protected ProviderException Broken(string problem) => new(ProviderErrorKind.Fatal, Diagnostics.BrokenContract(Name, problem));

    /// <summary>Reads an answer; a shape that is not expected is a broken contract.</summary>
    protected T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw Broken("its JSON is not what the service documents");
        }
    }

    private ProviderException Lost(Exception exception) => new(
        ProviderErrorKind.Transient, Diagnostics.Unreachable(Name, Settings.Endpoint.Authority, (exception as HttpRequestException)?.HttpRequestError.ToString() ?? exception.GetType().Name), exception);
}
