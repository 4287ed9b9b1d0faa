using TranslationPipeline.Tests.Servers;

namespace TranslationPipeline.Cli.Tests;

/// <summary>One PostgreSQL and one RabbitMQ for many tests or jobs, started when the first of them asks.</summary>
public sealed class ClusterServers : IDisposable
{
    private readonly Lazy<PostgresServer> database = new(PostgresServer.Start);
    private readonly Lazy<RabbitServer> broker;

    /// <summary>With a broker of one node.</summary>
    public ClusterServers()
        : this(1)
    {
    }

    private ClusterServers(int nodes) => broker = new(() => RabbitServer.Start(nodes));

    internal PostgresServer Database => database.Value;

    internal RabbitServer Broker => broker.Value;

    public static ClusterServers WithBrokers(int nodes) => new(nodes);

    /// <summary>Skips the test where the servers are not installed.</summary>
    public static void SkipWhenMissing()
    {
        var missing = PostgresServer.Missing ?? RabbitServer.Missing;
        Assert.SkipWhen(missing is not null, missing ?? "");
    }

    public void Dispose()
    {
        if (broker.IsValueCreated)
        {
            broker.Value.Dispose();
        }

        if (database.IsValueCreated)
        {
            database.Value.Dispose();
        }
    }
}
