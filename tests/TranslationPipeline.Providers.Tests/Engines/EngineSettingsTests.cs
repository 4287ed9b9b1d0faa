namespace TranslationPipeline.Providers.Tests.Engines;

public sealed class EngineSettingsTests
{
    [Theory]
    [InlineData("azure", "regoin", "x")]
    [InlineData("libretranslate", "endpoint", "http://translate.example.org")]
    [InlineData("libretranslate", "endpoint", "https://user:pass@translate.example.org")]
    [InlineData("libretranslate", "endpoint", "file:///etc/passwd")]
    public void Constructor_wrong_setting_is_refused(string type, string key, string value) =>
        Assert.Throws<ConfigurationException>(() => new EngineSettings(type, type, [KeyValuePair.Create(key, value)]));

    [Fact]
    public void Create_paid_engine_without_key_is_refused() =>
        Assert.Throws<ConfigurationException>(static () => TranslationPipeline.Providers.Engines.Create(new EngineSettings("azure", "azure", [])));
}
