using NodaTime;

namespace TranslationPipeline.Storage.Tests;

public sealed class StoreUriTests
{
    [Theory]
    [InlineData("sqlite:///var/lib/tpipe/store.db", "/var/lib/tpipe/store.db")] // as in file URIs
    [InlineData("sqlite:////var/lib/tpipe/store.db", "/var/lib/tpipe/store.db")] // as SQLAlchemy writes it
    [InlineData("SQLite:///a.db", "/a.db")]
    [InlineData("sqlite:store.db", "store.db")]
    [InlineData("sqlite://out/store.db", "out/store.db")]
    [InlineData("sqlite:///./out/store.db", "./out/store.db")]
    [InlineData("sqlite:///../store.db", "../store.db")]
    [InlineData("sqlite:///C:/data/store.db", "C:/data/store.db")]
    [InlineData("C:\\data\\store.db", "C:\\data\\store.db")]
    [InlineData("store.db", "store.db")]
    [InlineData("./odd:name.db", "./odd:name.db")]
    [InlineData("out/2022-01-10 12:00.db", "out/2022-01-10 12:00.db")]
    [InlineData("қазақ.db", "қазақ.db")]
    public void PathOf_names_the_file(string uri, string path) => Assert.Equal(path, StoreUri.PathOf(uri));

    [Theory]
    [InlineData("sqlit:///a.db", "store.scheme", "sqlite:")]
    [InlineData("slqite:a.db", "store.scheme", "sqlite:")]
    [InlineData("sqlite3:///a.db", "store.scheme", "sqlite:")]
    [InlineData("postgre://host/db", "store.scheme", "postgres:")]
    [InlineData("mysql://host/db", "store.scheme", "./mysql")]
    [InlineData("postgres://host/db", "store.uri", "sqlite:///")]
    [InlineData("sqlite:", "store.uri", "sqlite:///")]
    [InlineData("", "store.uri", "sqlite:///")]
    [InlineData(" ", "store.uri", "sqlite:///")]
    public void PathOf_what_cannot_be_opened_is_refused_with_the_next_step(string uri, string code, string nextStep)
    {
        var refused = Assert.Throws<ConfigurationException>(() => StoreUri.PathOf(uri));

        Assert.Equal(code, refused.Diagnostic.Code);
        Assert.Contains(nextStep, refused.Diagnostic.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_gives_a_store_at_the_full_path()
    {
        await using var store = StoreUri.Open("sqlite:store.db", SystemClock.Instance);

        Assert.Equal(Path.GetFullPath("store.db"), store.Location);
        Assert.False(File.Exists(store.Location));
    }

    [Theory]
    [InlineData("postgres://ann:secret@db.example/news", "postgres://ann@db.example/news")]
    [InlineData("postgresql://db.example:5433/news?sslmode=require", "postgres://db.example:5433/news")]
    [InlineData("postgres:Host=db.example;Database=news;Password=secret", "postgres://db.example/news")]
    [InlineData("postgres://:::", "postgres:...")]
    [InlineData("store.db", "store.db")]
    public void Shown_hides_the_password(string uri, string shown) => Assert.Equal(shown, StoreUri.Shown(uri));
}
