using System.Collections.Concurrent;
using TranslationPipeline.Tests.Servers;

[assembly: AssemblyFixture(typeof(TranslationPipeline.Storage.Tests.PostgresFixture))]

namespace TranslationPipeline.Storage.Tests;

/// <summary>One PostgreSQL server for all tests of this program, started when the first of them asks for it.</summary>
public sealed class PostgresFixture : IDisposable
{
    private readonly Lazy<PostgresServer> server = new(PostgresServer.Start);
    private readonly ConcurrentDictionary<string, Lazy<string>> stores = new();

    public static void SkipWhenMissing() => Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");

    /// <summary>Name of a store in a schema of its own.</summary>
    public string Store(string schema) => stores.GetOrAdd(schema, s => new Lazy<string>(() => server.Value.Store(s))).Value;

    public void Dispose()
    {
        if (server.IsValueCreated)
        {
            server.Value.Dispose();
        }
    }
}
