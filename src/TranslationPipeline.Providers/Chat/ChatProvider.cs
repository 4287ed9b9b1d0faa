using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Microsoft.Extensions.AI;
using OpenAI;
using TranslationPipeline.Providers.Http;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Chat;

/// <summary>A chat model as translator, over <see cref="IChatClient"/>. Texts travel as data with ids; what comes back is checked before it is believed.</summary>
internal sealed class ChatProvider(EngineSettings settings, IChatClient client) : EngineProvider(settings)
{
    private const int PromptTokens = 600;

    public override ProviderCapabilities Capabilities { get; } = settings.Limited(new ProviderCapabilities
    {
        MaxItems = 20,
        MaxUnitsPerItem = 8_000,
        MaxUnitsPerRequest = 16_000,
        CountUnit = BilledUnit.Tokens,
        AppliesTerms = true,
        DetectsLanguage = true,
        ReportsBilledUnits = true,
    });

    /// <summary>The provider over the OpenAI client, whose own repetition is off: the chain repeats.</summary>
    public static ChatProvider Create(EngineSettings settings, HttpClient client)
    {
        var model = settings.Text("model") is { Length: > 0 } name ? name : throw new ConfigurationException(Diagnostics.SettingValue(settings.Name, "model", "the name of a model of this service"));
        var key = settings.HasKey || !PrivateNetwork.IsPrivate(settings.Endpoint.Host) ? settings.RequiredKey() : "none";
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            Transport = new HttpClientPipelineTransport(client),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = System.Threading.Timeout.InfiniteTimeSpan, // EngineProvider sets the limit
        };
        return new ChatProvider(settings, new OpenAI.Chat.ChatClient(model, new ApiKeyCredential(key), options).AsIChatClient());
    }

    public override BilledAmount Estimate(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TokenBound.Of(request, PromptTokens * (1 + request.Items.Count(static i => AnswerSigns.IsInstruction(i.Text))), perItem: 40);
    }

    /// <summary>A text that reads like words to a model is asked alone, so that it cannot speak for its neighbours.</summary>
    protected override async ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        var alone = Enumerable.Range(0, request.Items.Length).Where(i => AnswerSigns.IsInstruction(request.Items[i].Text)).ToList();
        if (alone.Count == 0 || request.Items.Length == 1)
        {
            return await AskTogetherAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var answers = new PartialAnswers(request);
        List<int>[] parts = [[.. Enumerable.Range(0, request.Items.Length).Except(alone)], .. alone.Select(static i => new List<int> { i })];
        foreach (var part in parts.Where(static p => p.Count > 0))
        {
            try
            {
                answers.Add(part, await AskTogetherAsync(request.Part(part), cancellationToken).ConfigureAwait(false));
            }
            catch (ProviderException exception) when (exception.Kind is not (ProviderErrorKind.Authentication or ProviderErrorKind.QuotaExhausted))
            {
                answers.Fail(part, exception);
            }
        }

        return answers.Finish();
    }

    private async ValueTask<IReadOnlyList<TranslationOutcome>> AskTogetherAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        var options = new ChatOptions
        {
            Temperature = float.TryParse(Settings.Text("temperature"), CultureInfo.InvariantCulture, out var temperature) ? temperature : null,
            ResponseFormat = Settings.Text("jsonSchema") != "true" ? null : request.From.IsUndetermined ? ChatAnswer.FormatWithLanguage : ChatAnswer.Format,
        };
        var response = await WaitAsync(token => SendAsync(ChatPrompt.For(request), options, token), cancellationToken).ConfigureAwait(false);
        var texts = ChatAnswer.Read(response.Text);
        var bills = Shares(request, response.Usage?.TotalTokenCount ?? base.Estimate(request).Amount);
        return [.. request.Items.Select((item, i) =>
        {
            var (text, language) = texts.GetValueOrDefault(ChatPrompt.Id(i));
            var problem = text is null ? "it is missing" : ChatAnswerCheck.Problem(item, text, request.From, request.To);
            var outcome = problem is null
                ? new TranslationOutcome(item.Id) { Text = text, DetectedLanguage = request.From.IsUndetermined ? language.Language() : null }
                : item.Failed(ProviderErrorKind.PoisonedItem, Diagnostics.SuspiciousAnswer(Name, problem));
            return outcome with { Billed = bills[i], Model = response.ModelId ?? Settings.Text("model") };
        })];
    }

    /// <summary>The tokens of a request by the length of its items; the last one takes what rounding left.</summary>
    private BilledAmount[] Shares(TranslationRequest request, long total)
    {
        var weight = Math.Max(1, base.Estimate(request).Amount);
        var left = total;
        var shares = new BilledAmount[request.Items.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var share = i == shares.Length - 1 ? left : total * BilledUnit.Tokens.Count(request.Items[i].Text) / weight;
            left -= share;
            shares[i] = new BilledAmount(BilledUnit.Tokens, share);
        }

        return shares;
    }

    private async Task<ChatResponse> SendAsync(IEnumerable<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }
        catch (ClientResultException exception) when (exception.GetRawResponse() is { } raw)
        {
            throw ServiceErrors.Translate(Settings, new HttpAnswer(raw.Status, raw.Content.ToMemory(), name => raw.Headers.TryGetValue(name, out var value) ? value : null), []);
        }
        catch (ClientResultException exception)
        {
            throw new HttpRequestException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new ProviderException(ProviderErrorKind.Transient, Diagnostics.NoJson(Name), exception);
        }
    }
}
