namespace TranslationPipeline.Providers.Tests.Services;

public sealed class LanguageCatalogTests
{
    [Theory]
    [InlineData("azure 2026-06-06", "es ru kk zh-Hans")]
    [InlineData("azure 3.0", "es ru kk zh-Hans")]
    [InlineData("deepl", "es")]
    [InlineData("libretranslate", "es ru")]
    [InlineData("apertium", "es uk")]
    [InlineData("http", "")]
    public async Task TargetsAsync_gives_what_the_service_says(string engine, string expected) => Assert.Equal(
        expected,
        string.Join(' ', await ((ILanguageCatalog)SimulatedEngines.Create(engine)).TargetsAsync(TestContext.Current.CancellationToken)));
}
