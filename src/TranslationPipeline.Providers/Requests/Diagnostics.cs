namespace TranslationPipeline.Providers.Requests;

/// <summary>Every problem this project reports, in one place. No message holds text of an item, an id or a key.</summary>
internal static class Diagnostics
{
    public static Diagnostic ItemTooLarge(string provider, long length, long limit, BilledUnit unit) => new(
        "provider.item-too-large",
        $"The item is {Invariant(length)} {Words(unit)} long, {provider} takes {Invariant(limit)} in one item",
        "Split the segment, or use a provider with a larger limit");

    public static Diagnostic TooManyItems(string provider, int count, int limit) => new(
        "provider.request-too-large",
        $"The request has {Invariant(count)} items, {provider} takes {Invariant(limit)} in one request",
        "Put UseBatching around the provider");

    public static Diagnostic RequestTooLarge(string provider, long length, long limit, BilledUnit unit) => new(
        "provider.request-too-large",
        $"The request is {Invariant(length)} {Words(unit)} long, {provider} takes {Invariant(limit)} in one request",
        "Put UseBatching around the provider");

    public static Diagnostic UnknownOption(string provider, string option, string known) => new(
        "provider.option-unknown",
        $"The provider {provider} has no option '{option}'",
        known.Length == 0 ? "Remove it: this provider has no options" : $"Use one of: {known}");

    public static Diagnostic UnsupportedPair(string provider, LanguageTag from, LanguageTag to) => new(
        "provider.unsupported-pair",
        $"The provider {provider} does not translate from {from} to {to}",
        "Choose another target language or another provider (tpipe providers list)");

    public static Diagnostic DamagedCodes(string provider, string damage) => new(
        "provider.inline-codes",
        $"The answer of {provider} does not keep the inline codes of the source: {damage}",
        "Translate this segment by hand, or with a provider that keeps markup");

    public static Diagnostic InvalidCodes(string provider) => new(
        "provider.item-invalid",
        $"An inline code of an item lies outside its text or overlaps another, so nothing was sent to {provider}",
        "Report it with the input file: the reader of this format made it");

    public static Diagnostic BrokenContract(string provider, string problem) => new(
        "provider.contract",
        $"The answer of {provider} cannot be matched to the request: {problem}",
        "Report it to the author of the provider; the conformance kit shows which promise is broken");

    public static Diagnostic Poisoned(Diagnostic original) => new(
        "provider.poisoned-item",
        $"The item makes every request fail that holds it ({original.Code}: {original.Message})",
        "Translate this segment by hand or with another provider; the other segments are not affected");

    public static Diagnostic BudgetReached(string provider, BilledAmount needed, long left, NodaTime.Instant? renews) => new(
        "provider.budget",
        $"The request to {provider} would cost {Invariant(needed.Amount)} {Words(needed.Unit)}, the {(renews is null ? "" : "daily ")}budget has {Invariant(left)} left",
        renews is null
            ? "Raise the budget and run the job again: it goes on where it stopped"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Run the job again after {renews:uuuu-MM-dd'T'HH:mm'Z'}, or raise dailyBudget: it goes on where it stopped"));

    public static Diagnostic BudgetUnit(string provider, BilledUnit billed, BilledUnit budget) => new(
        "provider.budget-unit",
        $"The budget counts {Words(budget)}, the provider {provider} bills {Words(billed)}",
        $"Give the budget for this provider in {Words(billed)}");

    public static Diagnostic WaitTooLong(string provider, TimeSpan wait, TimeSpan limit) => new(
        "provider.rate",
        $"The rate limit set for {provider} would make the request wait {Invariant((long)wait.TotalSeconds)} s, more than the {Invariant((long)limit.TotalSeconds)} s allowed",
        "Run the job again later, or raise the rate if the account allows it");

    public static Diagnostic AllFailed(string reasons) => new(
        "provider.all-failed",
        $"Every provider failed: {reasons}",
        "Follow the next step of the first provider's error, then run the job again");

    public static Diagnostic UnknownType(string provider, string type, IEnumerable<string> known) => new(
        "provider.type",
        $"The provider {provider} has the type '{type}', which does not exist",
        $"{Spelling.DidYouMean(type, known)} Use one of: {string.Join(", ", known)}".TrimStart());

    public static Diagnostic UnknownSetting(string provider, string key, IEnumerable<string> known) => new(
        "provider.setting-unknown",
        $"The provider {provider} has no setting '{key}'",
        $"{Spelling.DidYouMean(key, known)} Use one of: {string.Join(", ", known)}".TrimStart());

    public static Diagnostic SettingValue(string provider, string key, string expected) => new(
        "provider.setting-value",
        $"The setting {key} of the provider {provider} is missing or not allowed",
        $"It must be {expected}");

    public static Diagnostic InsecureEndpoint(string provider, string host) => new(
        "provider.endpoint-insecure",
        $"The endpoint of {provider} sends texts and key to {host} without encryption",
        "Use https, or set allowInsecure to true when the network between is yours");

    public static Diagnostic NoKey(string provider) => new(
        "provider.key-missing",
        $"The provider {provider} has no key",
        $"Set the environment variable TPIPE_PROVIDERS__{provider.ToUpperInvariant().Replace('-', '_')}__KEY, or ..._KEY_FILE with the path of a file that holds it");

    public static Diagnostic NoToken(string host) => new(
        "provider.authentication",
        $"Microsoft Entra ID gave no token for {host}",
        "Sign in (az login), or set up a managed identity or AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET");

    public static Diagnostic PrivateAddress(string provider, string host) => new(
        "provider.private-address",
        $"The name {host} of the provider {provider} leads to a private address",
        "Check the endpoint, or set allowPrivate to true when the service is in your own network");

    public static Diagnostic TimedOut(string provider, TimeSpan limit) => new(
        "provider.timeout",
        $"The provider {provider} did not answer within {Invariant((long)limit.TotalSeconds)} s",
        "Run the job again later: it goes on where it stopped; timeoutSeconds of the provider sets the limit");

    public static Diagnostic Unreachable(string provider, string host, string reason) => new(
        "provider.unreachable",
        $"The provider {provider} at {host} gave no whole answer ({reason})",
        "Check the endpoint and the network, then run the job again: it goes on where it stopped");

    public static Diagnostic NoJson(string provider) => new(
        "provider.answer",
        $"The answer of {provider} is not JSON",
        "Check the endpoint: something else than the service may have answered");

    public static Diagnostic SuspiciousAnswer(string provider, string problem) => new(
        "provider.suspicious-answer",
        $"The answer of {provider} is no translation of its source: {problem}",
        "Translate this segment by hand; the source may hold instructions that the model followed");

    public static Diagnostic Service(string provider, int status, ProviderErrorKind kind, string message, string nextStep) => new(
        "provider." + kind switch
        {
            ProviderErrorKind.Authentication => "authentication",
            ProviderErrorKind.QuotaExhausted => "quota",
            ProviderErrorKind.RateLimited => "rate",
            ProviderErrorKind.TooLarge => "request-too-large",
            ProviderErrorKind.UnsupportedPair => "unsupported-pair",
            ProviderErrorKind.InvalidItem => "item-invalid",
            ProviderErrorKind.PoisonedItem => "poisoned-item",
            ProviderErrorKind.Transient => "unavailable",
            _ => "refused",
        },
        $"{provider}: {message} (HTTP {Invariant(status)})",
        nextStep);

    private static string Words(BilledUnit unit) => unit switch
    {
        BilledUnit.Characters => "characters",
        BilledUnit.Bytes => "bytes",
        BilledUnit.Tokens => "tokens",
        _ => "code points",
    };

    private static string Invariant(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
