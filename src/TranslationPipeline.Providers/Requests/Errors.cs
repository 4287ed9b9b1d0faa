namespace TranslationPipeline.Providers.Requests;

/// <summary>Errors that carry more than a diagnostic.</summary>
internal static class Errors
{
    public static TranslationError ItemTooLarge(string provider, long length, long limit, BilledUnit unit) =>
        new(ProviderErrorKind.TooLarge, Diagnostics.ItemTooLarge(provider, length, limit, unit)) { Limit = new SizeLimit(SizeLimitKind.UnitsPerItem, limit) };

    public static ProviderException TooManyItems(string provider, int count, int limit) =>
        new(new TranslationError(ProviderErrorKind.TooLarge, Diagnostics.TooManyItems(provider, count, limit)) { Limit = new SizeLimit(SizeLimitKind.Items, limit) });

    public static ProviderException RequestTooLarge(string provider, long length, long limit, BilledUnit unit) =>
        new(new TranslationError(ProviderErrorKind.TooLarge, Diagnostics.RequestTooLarge(provider, length, limit, unit)) { Limit = new SizeLimit(SizeLimitKind.UnitsPerRequest, limit) });
}
